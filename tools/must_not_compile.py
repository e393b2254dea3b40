#!/usr/bin/env python3
"""Compiles each case of a .must_not_compile file apart and expects the compiler to refuse it, saying the stated sentence.

Usage: must_not_compile.py CASES SOURCE_FOLDER COMPILER [FLAG...]

The file begins with what every case includes. A case is "== its name", "expects: a sentence" and code for a function's
body. "expects: nothing" marks a case that must compile: without such a case, a fault in the includes would pass for success.
"""
import concurrent.futures
import re
import subprocess
import sys


def cases(text):
    head, *parts = re.split(r"^== ", text, flags=re.MULTILINE)
    head = "\n".join(line for line in head.splitlines() if not re.match(r"#\s", line))
    for part in parts:
        name, expects, body = part.split("\n", 2)
        yield name, expects.removeprefix("expects: "), f"{head}\nvoid one_case();\nvoid one_case() {{\n{body}}}\n"


def problem(compiler, expected, source):
    """What is wrong with how the compiler took this case; nothing if it did as it should."""
    ran = subprocess.run([*compiler, "-fsyntax-only", "-w", "-x", "c++", "-"], input=source, text=True, capture_output=True)
    if expected == "nothing":
        return None if ran.returncode == 0 else "should compile, and does not:\n" + ran.stderr
    if ran.returncode == 0:
        return "compiles"
    return None if expected in ran.stderr.replace("\\\"", "\"") else f"is refused without saying '{expected}':\n" + ran.stderr


def main():
    path, folder, *compiler = sys.argv[1:]
    compiler += ["-std=c++20", "-I", folder]
    every = list(cases(open(path, encoding="utf-8").read()))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda case: problem(compiler, case[1], case[2]), every))
    for (name, _, _), what in zip(every, found):
        print(f"{'ok ' if what is None else 'BAD'} {name}{'' if what is None else ': ' + what}")
    wants_both = any(e == "nothing" for _, e, _ in every) and any(e != "nothing" for _, e, _ in every)
    if not wants_both:
        print("BAD the file needs a case that compiles and a case that does not")
    return 0 if wants_both and not any(found) else 1


sys.exit(main())
