"""Every rule shows a map that it finds something in, and one that is fine."""

import pytest

from journeymap.findings import Rule
from journeymap.loading import load
from journeymap.rules import chosen, known


@pytest.mark.parametrize("rule", known(), ids=lambda rule: rule.code)
def test_bad_example_has_this_finding_and_no_other_error(rule: Rule) -> None:
    """The bad example of a rule gives its finding, with a place and help, and no other error."""
    if not rule.bad:
        pytest.skip("no text can show it")
    findings = load(rule.bad.encode(), "bad.yaml").findings
    own = [finding for finding in findings if finding.code == rule.code]
    assert own, findings
    assert {finding.code for finding in findings if finding.severity == "error"} <= {rule.code}
    assert all(finding.help and finding.severity == rule.severity for finding in own)


@pytest.mark.parametrize("rule", known(), ids=lambda rule: rule.code)
def test_good_example_is_fine(rule: Rule) -> None:
    """The good example of a rule gives no finding at all."""
    loaded = load(rule.good.encode(), "good.yaml")
    assert loaded.findings == ()
    assert loaded.journey is not None


def test_codes_and_slugs_are_unique_and_told() -> None:
    """Every rule has a code and a name of its own, and says what it is about and why it exists."""
    rules = known()
    assert len({rule.code for rule in rules}) == len({rule.slug for rule in rules}) == len(rules)
    assert all(rule.what.endswith(".") and rule.why.endswith(".") for rule in rules)


def test_rules_are_chosen_by_code_by_the_start_of_it_or_by_name() -> None:
    """JM101, jm1 and unknown-touchpoint choose rules; an unknown word chooses none."""
    assert chosen("JM101") == chosen("unknown-touchpoint") == {"JM101"}
    assert {"JM101", "JM110"} < chosen("jm1")
    assert not chosen("JM999") and not chosen("nonsense")
