"""The small changes that tools/mutate.py makes to a file: each one that a careless hand might make."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COMPARED: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
_REVERSED: dict[type[ast.cmpop], str] = {ast.Lt: ">", ast.Gt: "<", ast.LtE: ">=", ast.GtE: "<="}
_CALCULATED: dict[type[ast.operator], str] = {
    ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*", ast.FloorDiv: "*", ast.Mod: "*", ast.Pow: "*",
    ast.LShift: ">>", ast.RShift: "<<", ast.BitAnd: "|", ast.BitOr: "&", ast.BitXor: "&",
}  # fmt: skip
_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_METHODS = {
    "startswith": "endswith", "endswith": "startswith", "lstrip": "rstrip", "rstrip": "lstrip",
    "partition": "rpartition", "rpartition": "partition", "append": "count", "add": "discard",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the bytes from `start` to `end` of a file become `new`."""

    path: Path
    line: int
    start: int
    end: int
    old: str
    new: str
    on_import: bool  # the line runs when the module is imported, and not again

    def changed(self, data: bytes) -> bytes:
        """The file with the change in it."""
        return data[: self.start] + self.new.encode() + data[self.end :]

    def is_python(self) -> bool:
        """Whether the file with the change in it can be compiled."""
        try:
            compile(self.changed(self.path.read_bytes()), str(self.path), "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            return False
        return True

    def described(self, root: Path) -> str:
        """The place and the change, in one line."""
        old, new = (" ".join(text.split()) for text in (self.old, self.new))
        return f"{self.path.relative_to(root)}:{self.line}  {old[:90]}  →  {new[:90]}"


def mutants(path: Path) -> list[Mutant]:
    """Every change to a file, in the order of its places."""
    data = path.read_bytes()
    found = _Finder(path, data)
    found.visit(ast.parse(data))
    return sorted(dict.fromkeys(found.mutants), key=lambda one: (one.start, one.end, one.new))


class _Finder(ast.NodeVisitor):
    """Walks over what runs: docstrings, annotations, decorators and what is for type checkers only are left out."""

    def __init__(self, path: Path, data: bytes) -> None:
        self.path, self.data = path, data
        self.mutants: list[Mutant] = []
        self.depth = 0  # of functions
        self._starts = [0]
        for line in data.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def _at(self, line: int, column: int) -> int:
        return self._starts[line - 1] + column

    def _span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        assert node.end_lineno is not None and node.end_col_offset is not None
        return self._at(node.lineno, node.col_offset), self._at(node.end_lineno, node.end_col_offset)

    def _text(self, node: ast.expr | ast.stmt) -> str:
        start, end = self._span(node)
        return self.data[start:end].decode()

    def _change(self, node: ast.expr | ast.stmt, new: str) -> None:
        start, end = self._span(node)
        self._add(node.lineno, start, end, new)

    def _add(self, line: int, start: int, end: int, new: str) -> None:
        old = self.data[start:end].decode()
        if old != new:
            self.mutants.append(Mutant(self.path, line, start, end, old, new, self.depth == 0))

    def _between(self, left: ast.expr, right: ast.expr, new: str) -> None:
        """Changes the operator between two expressions."""
        start, end = self._span(left)[1], self._span(right)[0]
        gap = self.data[start:end].decode()
        operator = gap.strip("() \n\t\\")
        if operator and "#" not in gap and gap.count(operator) == 1:
            at = start + len(gap[: gap.index(operator)].encode())
            self._add(right.lineno, at, at + len(operator.encode()), new)

    def _body(self, statements: list[ast.stmt]) -> None:
        for number, statement in enumerate(statements):
            is_docstring = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
            if not (is_docstring and (number == 0 or self.depth == 0)):
                self.visit(statement)

    def visit_Module(self, node: ast.Module) -> None:
        self._body(node.body)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._body(node.body)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for default in (*node.args.defaults, *(one for one in node.args.kw_defaults if one is not None)):
            self.visit(default)
        self.depth += 1
        self._body(node.body)
        self.depth -= 1

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.depth += 1
        self.visit(node.body)
        self.depth -= 1

    def visit_Import(self, node: ast.Import) -> None:
        """Nothing to change."""

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        """Nothing to change."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        names = {target.id for target in node.targets if isinstance(target, ast.Name)}
        if not names & {"__all__", "__slots__"}:
            self.visit(node.value)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self._between(node.target, node.value, _CALCULATED.get(type(node.op), "+") + "=")
        self.visit(node.value)

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Call):
            self._change(node, "None")
        self.visit(node.value)

    def visit_Return(self, node: ast.Return) -> None:
        if node.value is None:
            return
        if not (isinstance(node.value, ast.Constant) and node.value.value is None):
            self._change(node.value, "None")
        self.visit(node.value)

    def visit_Raise(self, node: ast.Raise) -> None:
        self._change(node, "pass")

    def visit_Continue(self, node: ast.Continue) -> None:
        self._change(node, "break")

    def visit_Break(self, node: ast.Break) -> None:
        self._change(node, "continue")

    def visit_If(self, node: ast.If) -> None:
        if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            return
        self._negate(node.test)
        self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self._negate(node.test)
        self.generic_visit(node)

    def visit_While(self, node: ast.While) -> None:
        if not isinstance(node.test, ast.Constant):
            self._change(node.test, "False")
            self.visit(node.test)
        for statement in (*node.body, *node.orelse):
            self.visit(statement)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        for condition in node.ifs:
            self._change(condition, "True")
        self.generic_visit(node)

    def _negate(self, test: ast.expr) -> None:
        if not (isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)):
            self._change(test, f"not ({self._text(test)})")

    def visit_Compare(self, node: ast.Compare) -> None:
        left = node.left
        for operator, right in zip(node.ops, node.comparators, strict=True):
            for table in (_COMPARED, _REVERSED):
                if new := table.get(type(operator)):
                    self._between(left, right, new)
            left = right
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        texts = any(isinstance(side, ast.JoinedStr) for side in (node.left, node.right))
        if not texts and (new := _CALCULATED.get(type(node.op))):
            self._between(node.left, node.right, new)
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        new = "or" if isinstance(node.op, ast.And) else "and"
        for left, right in zip(node.values, node.values[1:], strict=False):
            self._between(left, right, new)
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, (ast.Not, ast.USub)):
            self._change(node, self._text(node.operand))
        self.visit(node.operand)

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and node.func.id in _NAMES:
            self._change(node.func, _NAMES[node.func.id])
        elif isinstance(node.func, ast.Attribute) and (new := _METHODS.get(node.func.attr)):
            end = self._span(node.func)[1]
            self._add(node.func.end_lineno or node.lineno, end - len(node.func.attr), end, new)
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        for new in _constants(node.value):
            self._change(node, new)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Left alone: Python 3.11 does not know the places of what is in it."""


def _constants(value: object) -> Iterator[str]:
    if isinstance(value, bool):
        yield str(not value)
    elif isinstance(value, (int, float)):
        yield repr(value + 1)
        if value:
            yield repr(value - 1)
    elif isinstance(value, (str, bytes)) and 0 < len(value) <= 12 and len(value.split()) <= 1:
        yield repr(value[:0])
