"""Start a command, wait for it and write what it used: `launch.py RESULT COMMAND...`.

A process of its own, and a small one: the system counts the memory of whoever starts a program into the program's peak
(the mark is kept across exec), so the starter must be smaller than anything that is measured. Run it with -I -S.
"""

import os
import sys
import time


def main() -> int:
    result, command = sys.argv[1], sys.argv[2:]
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        try:
            os.execvp(command[0], command)
        except OSError as fault:
            os.write(2, f"{command[0]}: {fault.strerror}\n".encode())
            os._exit(127)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - began
    line = f"{wall} {usage.ru_utime} {usage.ru_stime} {usage.ru_maxrss} {os.waitstatus_to_exitcode(status)}\n"
    file = os.open(result, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.write(file, line.encode())
    os.close(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
