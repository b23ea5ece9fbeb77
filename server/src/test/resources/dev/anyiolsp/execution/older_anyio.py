"""Puts older versions of AnyIO into folders of their own, as far as they can be had here.

Standard input has one version a line. Each that can be had lies in FOLDER/VERSION afterwards, FOLDER being the first
argument. For each a line is printed: the version, a tab, and where it comes from; nothing there if it cannot be had.

The package index is asked first. Where it is out of reach, the mirror of a Debian machine may have another release with
the version; its lists are kept apart from those of the machine.
"""

import pathlib
import shutil
import subprocess
import sys

RELEASES = {"4.8.0": ("trixie", "4.8.0-3")}
KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg"


def call(*command, **options):
    """What a command prints; None if it fails."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=240, text=True, **options)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def from_index(version, target):
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--retries", "0", "--timeout", "10")
    return call(*pip, "--target", str(target), f"anyio=={version}") is not None


def from_release(version, target):
    if version not in RELEASES:
        return False
    release, packaged = RELEASES[version]
    mirrors = call("apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages", "Component: main")
    if not mirrors:
        return False
    lists = target.with_name(f"{target.name}-lists")
    for folder in ("state/lists/partial", "cache/archives/partial"):
        (lists / folder).mkdir(parents=True, exist_ok=True)
    (lists / "state/status").touch()
    (lists / "sources.list").write_text(f"deb [signed-by={KEYS}] {mirrors.split()[0]} {release} main\n")
    options = {
        "Dir::State": lists / "state",
        "Dir::State::status": lists / "state/status",
        "Dir::Cache": lists / "cache",
        "Dir::Etc::sourcelist": lists / "sources.list",
        "Dir::Etc::sourceparts": "/dev/null",
        "Acquire::Languages": "none",
        "APT::Sandbox::User": "root",
    }
    apt = ["apt-get", "--quiet"] + [word for name, value in options.items() for word in ("-o", f"{name}={value}")]
    # A mirror that stands still is good enough for a release that does.
    apt += ["-o", "Acquire::Check-Valid-Until=false"]
    got = call(*apt, "update") is not None and call(*apt, "download", f"python3-anyio={packaged}", cwd=lists) is not None
    for package in lists.glob("*.deb") if got else ():
        got = call("dpkg-deb", "-x", str(package), str(lists / "tree")) is not None
        if got:
            shutil.copytree(lists / "tree/usr/lib/python3/dist-packages", target, dirs_exist_ok=True)
    shutil.rmtree(lists)
    return got


def source(version, folder):
    target = folder / version
    note = folder / f"{version}.source"
    if note.exists():
        return note.read_text()
    shutil.rmtree(target, ignore_errors=True)
    for name, fetch in (("package index", from_index), ("Debian", from_release)):
        if fetch(version, target):
            note.write_text(name)
            return name
    return ""


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for version in sys.stdin.read().split():
        print(version, source(version, folder), sep="\t")


main()
