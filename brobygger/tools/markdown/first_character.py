"""Ask only those rules of the parser that can match, by the character that stands there.

Most rules begin by looking at one character and give up. Here that look is taken once for all of them.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from markdown_it import rules_block, rules_inline
from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

Rule = TypeVar("Rule", bound=Callable[..., bool])
Characters = Mapping[Rule, str]
"""The characters that each rule reacts to; a rule that is not named may react to any."""

BLOCK: Characters[RuleFuncBlockType] = {
    rules_block.fence: "`~",
    rules_block.blockquote: ">",
    rules_block.hr: "*-_",
    rules_block.list_block: "*+-0123456789",
    rules_block.reference: "[",
    rules_block.heading: "#",
}
INLINE: Characters[RuleFuncInlineType] = {
    rules_inline.newline: "\n",
    rules_inline.escape: "\\",
    rules_inline.backtick: "`",
    rules_inline.emphasis.tokenize: "*_",
    rules_inline.entity: "&",
}


class FirstCharacter(Ruler[Rule]):
    """The rules of another ruler, of which those that follow one another and react to characters stand for one."""

    def __init__(self, rules: Ruler[Rule], joined: Callable[[Sequence[Rule]], Rule], known: Characters[Rule]) -> None:
        super().__init__()
        self.__rules__ = rules.__rules__  # the library asks which rules there are
        self._rules = rules
        self._joined = joined
        self._known = known
        self._chains: dict[str, list[Rule]] = {}

    def getRules(self, chainName: str = "") -> list[Rule]:  # noqa: N802, N803 - the library's names
        """Return the rules of a chain."""
        if chainName not in self._chains:
            self._chains[chainName] = self._shortened(self._rules.getRules(chainName))
        return self._chains[chainName]

    def _shortened(self, rules: list[Rule]) -> list[Rule]:
        short: list[Rule] = []
        waiting: list[Rule] = []
        for rule in rules:
            if rule in self._known:
                waiting.append(rule)
                continue
            if waiting:
                short.append(self._joined(waiting))
                waiting = []
            short.append(rule)
        return [*short, self._joined(waiting)] if waiting else short


def block_rules(rules: Ruler[RuleFuncBlockType], more: Characters[RuleFuncBlockType]) -> Ruler[RuleFuncBlockType]:
    """Return the rules for blocks; `more` names the characters of rules of our own."""
    known = {**BLOCK, **more}

    def joined(some: Sequence[RuleFuncBlockType]) -> RuleFuncBlockType:
        by_character = _by_character(some, known)

        def first(state: StateBlock, start: int, end: int, silent: bool) -> bool:
            at = state.bMarks[start] + state.tShift[start]
            for rule in by_character.get(state.src[at : at + 1], ()):  # noqa: SIM110 - any() costs what this saves
                if rule(state, start, end, silent):
                    return True
            return False

        return first

    return FirstCharacter(rules, joined, known)


def inline_rules(rules: Ruler[RuleFuncInlineType], more: Characters[RuleFuncInlineType]) -> Ruler[RuleFuncInlineType]:
    """Return the rules for text within blocks; `more` names the characters of rules of our own."""
    known = {**INLINE, **more}

    def joined(some: Sequence[RuleFuncInlineType]) -> RuleFuncInlineType:
        by_character = _by_character(some, known)

        def first(state: StateInline, silent: bool) -> bool:
            for rule in by_character.get(state.src[state.pos], ()):  # noqa: SIM110 - as above
                if rule(state, silent):
                    return True
            return False

        return first

    return FirstCharacter(rules, joined, known)


def _by_character(rules: Sequence[Rule], known: Characters[Rule]) -> dict[str, tuple[Rule, ...]]:
    characters = {character for rule in rules for character in known[rule]}
    return {character: tuple(rule for rule in rules if character in known[rule]) for character in characters}
