"""Compiled functions that are only ever part of others: made ready for linking, and no further.

numba turns every function into machine code of its own as soon as another calls it: with all that it calls linked in,
it goes through the whole optimiser and the code generator, and then through both again as part of its caller, and of
the caller's caller. For a tree of hundreds of functions that is most of the time of compiling, and nobody ever runs the
code in between. numba has no option against it (a proposal, its pull request 9566, was left lying), but lets a function
have a compiler of its own, which is what stands here: a library that keeps what the function and those below it say,
and is optimised and translated once, as part of what Python calls. The same operations on the same numbers: the bits of
the outcomes do not change.

Such a function has no machine code. It must be called from compiled code alone.
"""

from __future__ import annotations

from typing import Any

from numba.core import compiler, typed_passes
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler_machinery import register_pass


class _Deel(JITCodeLibrary):
    """The code of a function and of those below it, not optimised as a whole, not translated."""

    def _optimize_final_module(self) -> None:
        """Left to the library that this one becomes part of."""

    def _finalize_final_module(self) -> None:
        self._finalize_dynamic_globals()  # type: ignore[no-untyped-call]
        self._finalized = True

    def get_pointer_to_function(self, name: str) -> int:
        """No machine code: no address."""
        self._ensure_finalized()  # type: ignore[no-untyped-call]
        return 0


class _Codegen:
    """The code generator of the process for a library without machine code: there is no environment to be set in it."""

    def __init__(self, codegen: Any) -> None:
        self._codegen = codegen

    def __getattr__(self, naam: str) -> Any:
        return getattr(self._codegen, naam)

    def set_env(self, naam: str, omgeving: Any) -> None:
        pass


@register_pass(mutates_CFG=True, analysis_only=False)  # type: ignore[no-untyped-call]
class _Verlaag(typed_passes.NativeLowering):
    """The step of numba's compiler in which a function gets its library."""

    _name = "verlaag_als_deel"

    def run_pass(self, state: Any) -> bool:
        state.library = _Deel(_Codegen(state.targetctx.codegen()), state.func_id.func_qualname)  # type: ignore[no-untyped-call]
        return bool(super().run_pass(state))  # type: ignore[no-untyped-call]


class Inbouw(compiler.CompilerBase):
    """numba's compiler (`pipeline_class`) for functions that are only ever part of others."""

    def define_pipelines(self) -> list[Any]:
        pm = compiler.DefaultPassBuilder.define_nopython_pipeline(self.state)  # type: ignore[no-untyped-call]
        i = next(n for n, (stap, _) in enumerate(pm.passes) if stap is typed_passes.NativeLowering)
        pm.passes[i] = (_Verlaag, pm.passes[i][1])
        pm.finalize()
        return [pm]
