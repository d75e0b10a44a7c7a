"""How a command ends: its exit code and, for every error we know, one sentence; and its output."""

from __future__ import annotations

import os
import re
import sys

import typer
import typer.main

from glossary.errors import GlossaryError
from glossary.screen import put, put_json, say
from translate.errors import EngineError, InputError, NoRouteError, UsageError

__all__ = ["put", "put_json", "run", "say"]

DONE, FINDINGS, USAGE, NO_ROUTE, INPUT, PARTLY, INTERRUPTED = 0, 1, 2, 3, 4, 5, 130
# What a shell says of a program whose reader went away: `holdfast … | head -1`.
CLOSED_PIPE = 141
_UNREADABLE = re.compile(r"Path '(.*)' is not readable", re.DOTALL)


def put_out(text: str | bytes) -> None:
    """Print a result as it is."""
    if isinstance(text, bytes) and sys.stdout is not None and sys.stdout.isatty():
        put(text.decode("utf-8", "replace"))
    elif isinstance(text, bytes):
        sys.stdout.flush()
        sys.stdout.buffer.write(text)
        sys.stdout.buffer.flush()
    else:
        put(text)


def run(app: typer.Typer) -> int:
    """Run the command with the arguments of this process; give its exit code."""
    try:
        command = typer.main.get_command(app)
        # Not command(): it has ways of its own to end on Ctrl-C and on a closed pipe.
        with command.make_context("holdfast", sys.argv[1:]) as context:
            code = command.invoke(context)
        return code if isinstance(code, int) else DONE
    except typer.Exit as done:  # --help and --version
        return done.exit_code
    except UsageError as error:
        return _fail(error, USAGE)
    except (NoRouteError, EngineError) as error:
        return _fail(error, NO_ROUTE)
    except (InputError, GlossaryError) as error:
        return _fail(error, INPUT)
    except MemoryError:
        return _fail(
            "There is not enough memory for this: split the input, or close other programs.", INPUT
        )
    except BrokenPipeError:
        return _give_up_stdout(CLOSED_PIPE)
    except OSError as error:
        where = error.filename or "standard output"
        told = f"{where}: {error.strerror}: check the place, the disk and the permissions."
        return _give_up_stdout(_fail(told, INPUT))
    except KeyboardInterrupt:
        _fail("Interrupted; files written so far are whole.", INTERRUPTED)
        # Threads may still be at work on what nobody wants any more: do not wait for them.
        os._exit(INTERRUPTED)
    except Exception as error:
        misused = _misused(error)
        if misused is None:
            raise
        # Typer looks at paths before we do; a file that may not be read is no wrong usage.
        if (path := _UNREADABLE.search(misused)) is not None:
            return _fail(f"{path[1]} may not be read: change its permissions.", INPUT)
        return _fail(misused, USAGE) if misused else USAGE


def _misused(error: Exception) -> str | None:
    """What typer has against the arguments, as one sentence; "" where it showed the help instead.

    None for any other error. Its class of such errors is not public; what it can do is.
    """
    if not hasattr(error, "format_message"):
        return None
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        typer.echo(error.format_message(), err=True)
        return ""
    command = context.command_path if context else "holdfast"
    return f"{error.format_message().rstrip('.')}; see `{command} --help`."


def _give_up_stdout(code: int) -> int:
    # Else Python tries once more at its end, and complains.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return code


def _fail(message: object, code: int) -> int:
    # One sentence is one line, whatever is in the names it tells.
    say("holdfast: " + str(message).replace("\n", "\\n"))
    return code
