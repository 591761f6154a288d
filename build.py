"""Run Brobygger on a machine that has Python and nothing else prepared."""

import sys

# An older Python must get this far to say so, so nothing in this file may need newer syntax than 3.6 has.
if sys.version_info < (3, 11):  # noqa: UP036 - it speaks to those who have an older one
    sys.stderr.write(
        "Brobygger needs Python 3.11 or newer and this is Python "
        + ".".join(map(str, sys.version_info[:2]))
        + ": install a newer one from your system or from python.org, and run build.py with it.\n"
    )
    sys.exit(2)

import hashlib
import os
import signal
import subprocess
from pathlib import Path

# Most runs find everything in place, so what only a first run needs is imported where it is used.

HERE = Path(__file__).resolve().parent
WINDOWS = sys.platform == "win32"

RUNTIME_LOCK = "requirements.txt"
TEST_LOCK = "requirements-test.txt"  # holds the runtime packages too

CANNOT = 2
INTERRUPTED = 130


class SetupError(Exception):
    """What keeps us from starting, in one sentence that says what to do."""


def main(arguments: list[str]) -> int:
    """Run Brobygger with these arguments and return its exit code."""
    try:
        python = choose_python(HERE, for_tests=arguments[:1] == ["test"])
        return run(python, HERE, arguments)
    except SetupError as error:
        say(str(error))
        return CANNOT
    except KeyboardInterrupt:
        return INTERRUPTED


def choose_python(here: Path, *, for_tests: bool) -> Path:
    """Return the path of a Python that has the packages, which is made if there is none."""
    wanted = marks(here, for_tests=for_tests)
    if is_ready(here, wanted):
        return venv_python(here)
    try:
        if has_packages(here, for_tests=for_tests):
            return Path(sys.executable)
        make_ready(here, wanted, for_tests=for_tests)
    except OSError as error:
        raise SetupError(
            f"Cannot set up .venv in {here} ({error}): "
            "put the folder where you may write and have room, or delete .venv there, and run this again."
        ) from error
    return venv_python(here)


def run(python: Path, here: Path, arguments: list[str]) -> int:
    """Run Brobygger as a child process and return its exit code."""
    search_path = [str(here), os.environ.get("PYTHONPATH", "")]
    environment = {
        **os.environ,
        "BROBYGGER_ROOT": str(here),
        "PYTHONPATH": os.pathsep.join(folder for folder in search_path if folder),
    }
    # -P: a yaml.py in the folder where somebody happens to stand must not become ours.
    child = subprocess.Popen([python, "-P", "-m", "brobygger", *arguments], env=environment)
    # Who stops us means the child. An interrupt from the keyboard reaches it without our help: it tidies up,
    # and its exit code says how that went. Caught here, it could fall between the end of the child and the
    # moment in which its exit code is noted, and the code would be lost.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda _number, _frame: child.terminate())
    try:
        return exit_code(child.wait())
    finally:
        signal.signal(signal.SIGINT, before)


def exit_code(status: int) -> int:
    """Return what a shell would report for a child that ended like this."""
    interrupted_on_windows = 0xC000013A
    if status == interrupted_on_windows:
        return INTERRUPTED
    return 128 - status if status < 0 else status


def say(message: str) -> None:
    """Print a line for the person, apart from what the command itself prints."""
    print(f"build.py: {message}", file=sys.stderr, flush=True)


# --- The packages of the running Python -----------------------------------------------------------------


def has_packages(here: Path, *, for_tests: bool) -> bool:
    """Tell whether the running Python has every package in the range that pyproject.toml names."""
    from importlib.metadata import PackageNotFoundError, version

    for requirement in requirements(here, for_tests=for_tests):
        name, bounds = read_requirement(requirement)
        try:
            if not in_range(version(name), bounds):
                return False
        except PackageNotFoundError:
            return False
    return True


def requirements(here: Path, *, for_tests: bool) -> list[str]:
    """Return what pyproject.toml asks for, such as `click>=8.1,<9`."""
    import tomllib

    with (here / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    extra: list[str] = project["optional-dependencies"]["test"] if for_tests else []
    return [*project["dependencies"], *extra]


def read_requirement(requirement: str) -> tuple[str, list[tuple[str, str]]]:
    """Split `click>=8.1,<9` into its name and its bounds: `>=` and `<`, as we write no others."""
    import re

    form = re.fullmatch(r"([\w.-]+?)((?:(?:>=|<)[\d.]+,?)*)", requirement)
    if form is None:
        raise SetupError(f"pyproject.toml: write {requirement!r} as name>=1.2,<3, with nothing after it.")
    return form[1], re.findall(r"(>=|<)([\d.]+)", form[2])


def in_range(version: str, bounds: list[tuple[str, str]]) -> bool:
    """Tell whether a released version lies within the bounds. One that is not final does not."""
    import re

    final = re.fullmatch(r"(\d+(?:\.\d+)*)(?:\.post\d+)?(?:\+.*)?", version or "")
    if final is None:
        return False
    number = release(final[1])
    return all(number >= release(edge) if sign == ">=" else number < release(edge) for sign, edge in bounds)


def release(version: str) -> list[int]:
    """Return a version's numbers, where 3, 3.0 and 3.0.0 are the same."""
    numbers = [int(part) for part in version.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return numbers


# --- Our own environment ----------------------------------------------------------------------------------


def marks(here: Path, *, for_tests: bool) -> list[str]:
    """Return the lines by which a .venv shows that it was made by this Python from these locks."""
    lines = [f"{sys.implementation.cache_tag} {sys.base_prefix}"]
    for lock in [RUNTIME_LOCK, TEST_LOCK] if for_tests else [RUNTIME_LOCK]:
        try:
            digest = hashlib.sha256((here / lock).read_bytes()).hexdigest()
        except OSError as error:
            raise SetupError(f"{lock} cannot be read ({error}): get the whole project again.") from error
        lines.append(f"{lock} sha256:{digest}")
    return lines


def is_ready(here: Path, wanted: list[str]) -> bool:
    """Tell whether .venv is whole and made from what is wanted, or from more than that."""
    try:
        found = stamp(here).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    return set(wanted) <= set(found) and venv_python(here).exists()


def make_ready(here: Path, wanted: list[str], *, for_tests: bool) -> None:
    """Make or extend .venv, alone, so that it holds what is wanted."""
    with (here / ".venv.lock").open("ab") as lock:
        wait_for(lock.fileno())
        if is_ready(here, wanted):
            return  # somebody else made it while we waited
        chosen = TEST_LOCK if for_tests else RUNTIME_LOCK
        kept = marks(here, for_tests=False)
        if is_ready(here, kept):
            say(f"adding the packages of {chosen} to .venv (once; this needs the network)")
            write_stamp(here, kept)
        else:
            refuse_without_venv()
            clear_old(here)
            say(f"making .venv with the packages of {chosen} (once; this needs the network)")
            make_empty(here, lock.fileno())
        install(here, chosen, lock.fileno())
        write_stamp(here, wanted)


def refuse_without_venv() -> None:
    """Stop where this Python lacks what makes an environment, as Debian's does until it is asked."""
    from importlib.util import find_spec

    if not (find_spec("venv") and find_spec("ensurepip")):
        raise SetupError(
            "This Python cannot make the environment that Brobygger needs: "
            "install venv (on Debian and Ubuntu: apt install python3-venv) and run this again."
        )


def clear_old(here: Path) -> None:
    """Take away the .venv that we made before; leave one that somebody else made."""
    import shutil

    venv, old = here / ".venv", here / ".venv.old"
    shutil.rmtree(old, ignore_errors=True)
    if not venv.exists() and not venv.is_symlink():
        return
    empty = venv.is_dir() and not any(venv.iterdir())
    if not empty and not stamp(here).exists():
        raise SetupError(
            f"{venv} was not made by build.py and lacks packages: "
            "install them there and run build.py with its Python, or move it away, and run this again."
        )
    # Renamed first: a .venv that was half deleted could no longer be known as ours.
    venv.rename(old)
    shutil.rmtree(old, ignore_errors=True)


def make_empty(here: Path, lock: int) -> None:
    """Make .venv with nothing but pip in it."""
    venv = here / ".venv"
    venv.mkdir()
    write_stamp(here, [])
    # sys.executable may be the Python of the .venv that was just taken away.
    base = getattr(sys, "_base_executable", sys.executable)
    made = quietly([base, "-I", "-m", "venv", str(venv)], lock)
    if made.returncode != 0:
        raise SetupError(f"Python could not make {venv} ({last_line(made.stdout)}): mend that and run this again.")


def install(here: Path, requirements_file: str, lock: int) -> None:
    """Install the packages of a lock into .venv, each only if its hash is right."""
    options = ["--require-hashes", "--no-deps", "--quiet", "--no-input", "--disable-pip-version-check"]
    pip = [str(venv_python(here)), "-I", "-m", "pip", "install", *options]
    done = quietly([*pip, "-r", str(here / requirements_file)], lock)
    if done.returncode == 0:
        return
    if "DO NOT MATCH THE HASHES" in done.stdout:
        raise SetupError(
            f"A package came with other bytes than {requirements_file} names, so it was not installed: "
            "ask who runs your network or your package index."
        )
    raise SetupError(
        f"The packages of {requirements_file} could not be installed ({last_line(done.stdout)}): "
        "check that this machine reaches the network and has room, and run this again."
    )


def quietly(command: list[str], lock: int) -> subprocess.CompletedProcess[str]:
    """Run a command with its output kept for us."""
    return subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PIP_USER": "0"},  # a person's own `user = true` cannot work in a .venv
        # If we are killed, the command goes on; the lock is then held until it has ended.
        pass_fds=() if WINDOWS else (lock,),
    )


def last_line(output: str) -> str:
    """Return the line in which pip or venv says what was wrong."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or ["it did not say why"])[-1].rstrip(".")


if sys.platform == "win32":

    def wait_for(lock: int) -> None:
        """Wait until no other build.py works on .venv. A process that died holds nothing."""
        import msvcrt
        import time

        while True:
            try:
                return msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
            except OSError:
                time.sleep(0.2)

else:

    def wait_for(lock: int) -> None:
        """Wait until no other build.py works on .venv. A process that died holds nothing."""
        import fcntl

        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting for another build.py that is working on .venv")
            fcntl.flock(lock, fcntl.LOCK_EX)


def venv_python(here: Path) -> Path:
    """Return the path of the Python in .venv."""
    return here / ".venv" / ("Scripts/python.exe" if WINDOWS else "bin/python")


def stamp(here: Path) -> Path:
    """Return the path of the file that says what .venv was made from."""
    return here / ".venv" / "made-by-build.txt"


def write_stamp(here: Path, lines: list[str]) -> None:
    """Say what .venv was made from, all at once. Without lines it says only that it is ours."""
    new = stamp(here).with_suffix(".new")
    text = "\n".join(["Made by build.py, which makes it again when it is deleted.", *lines, ""])
    new.write_text(text, encoding="utf-8")
    new.replace(stamp(here))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
