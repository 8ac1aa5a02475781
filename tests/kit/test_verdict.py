"""Yes, or no with a reason."""

import pytest

from propolis.kit.verdict import YES, CanNot, MayNot, Refused, Verdict, first_no, no, require_can, require_may


def test_yes_is_true_and_has_no_reason():
    assert bool(YES) and Verdict(True, "", {}) == YES


def test_no_is_false_and_keeps_its_reason_and_facts():
    verdict = no("objections-open", count=2)
    assert not verdict and (verdict.reason, verdict.facts) == ("objections-open", {"count": 2})


def test_a_verdict_cannot_be_turned_round():
    with pytest.raises(AttributeError):
        no("not-a-member").is_yes = True


@pytest.mark.parametrize(("require", "refusal"), [(require_may, MayNot), (require_can, CanNot)])
def test_require_raises_with_the_verdict(require, refusal):
    verdict = no("not-a-member")
    with pytest.raises(refusal) as caught:
        require(verdict)
    assert caught.value.verdict is verdict and isinstance(caught.value, Refused)


@pytest.mark.parametrize("require", [require_may, require_can])
def test_require_lets_a_yes_through(require):
    require(YES)


def test_first_no_is_the_first_refusal():
    assert first_no(YES, no("one"), no("two")) == no("one")


def test_first_no_of_yeses_is_yes():
    assert first_no(YES, YES) is YES and first_no() is YES
