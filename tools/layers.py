#!/usr/bin/env python3
"""Fails, with file and line, when an #include points upward in the one-way order of folders or reaches for a heavy header.

The order is that of the kith_folder lines in CMakeLists.txt: kernel, areas, app. An area may include its own files, the
kernel, and the areas its line names in "# may read:" (but nobody's pages). The app may include all. Tests may also use
kernel/testing and what tests offer.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINE = re.compile(r"^ *kith_(?:folder|program)\(([^\s)]+)", re.MULTILINE)
MAY_READ = re.compile(r"^ *kith_folder\(([^\s)]+)[^\n]*#\s*may read:\s*(.+)$", re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)')
# What is slow to compile or names an engine, and the only folders whose files may know of it.
HEAVY = {
    r"sqlite3\.h|libpq-fe\.h": ["kernel/store"],
    r"boost/(asio|beast)/.*": ["kernel/web"],
    r"boost/json.*": ["kernel/access", "kernel/forms", "kernel/record"],
    r"openssl/.*": ["kernel/access", "kernel/web"],
    r"sodium\.h": ["kernel/access", "kernel/record"],
    r"curl/.*": ["kernel/access"],
    r"CLI/.*": ["app"],
    r"graphviz/.*": ["kernel/people"],
    r"(lemon|coin)/.*": ["matching"],
    r"chrono": ["kernel/core", "kernel/store", "kernel/access", "kernel/web", "returns", "demo", "app"],
    r"regex|iostream": [],
}
# Files that only tests use.
OF_TESTS = re.compile(r"(tests\.cpp|_for_tests\.(h|cpp)|/testing\.h)$")
# Headers that stay inside their folder may name the library they wrap; every other header may not.
EDGES = ("kernel/store/", "kernel/web/")


def folders():
    text = (ROOT / "CMakeLists.txt").read_text()
    reads = {folder: set(re.split(r"[,\s]+", names.strip())) for folder, names in MAY_READ.findall(text)}
    return LINE.findall(text), reads


def folder_of(path, order):
    inside = [folder for folder in order if path.startswith(folder + "/")]
    return max(inside, key=len, default=None)


def wrong_project(path, home, included, order, reads):
    there = folder_of(included, order)
    if there is None:
        return f'"{included}" is in no folder of CMakeLists.txt'
    if there == home or home == "app":
        return None
    if OF_TESTS.search(path) and there == "kernel/testing":
        return None
    if order.index(there) > order.index(home):
        return f'"{included}" is of {there}, which comes after {home}'
    if there.startswith("kernel/"):
        return None
    if home.startswith("kernel/") or there not in reads.get(home, ()):
        return f'{home} does not declare that it may read {there} ("{included}")'
    return f'pages are nobody else\'s business ("{included}")' if re.search(r"pages?\.h$", included) else None


def wrong_system(path, home, included):
    for pattern, homes in HEAVY.items():
        if not re.fullmatch(pattern, included):
            continue
        if home not in homes and not OF_TESTS.search(path):
            return f"<{included}> is not for {home}"
        if path.endswith(".h") and included != "chrono" and not path.startswith(EDGES) and not OF_TESTS.search(path):
            return f"<{included}> in a header: every file that includes it pays for it"
    return None


def main():
    order, reads = folders()
    found = 0
    for file in sorted((ROOT / "src").rglob("*")):
        path = str(file.relative_to(ROOT / "src"))
        if file.suffix not in (".h", ".cpp", ".cc"):
            continue
        home = folder_of(path, order)
        for number, line in enumerate(file.read_text().splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            own, system = match.groups()
            wrong = wrong_project(path, home, own, order, reads) if own else wrong_system(path, home, system)
            if wrong:
                print(f"src/{path}:{number}: {wrong}")
                found += 1
    print(f"layers: {found} wrong includes" if found else "layers: every include points the right way")
    return 1 if found else 0


sys.exit(main())
