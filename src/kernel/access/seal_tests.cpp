#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kernel/access/seal.h"

namespace kith::access {

static constexpr Moment noon{1'750'000'000'000};
static constexpr Moment later{noon.milliseconds + 60'000};

static Seal sealed_with(const std::vector<std::string>& keys) { return Seal::with_keys(keys).value(); }

TEST_CASE("what was closed for a purpose opens for it until it expires, whatever its bytes") {
    const auto seal = sealed_with({Seal::new_key()});
    CHECK(rc::check([&](const std::string& purpose, const std::string& text) {
        const auto closed = seal.close(purpose, text, later);
        RC_ASSERT(seal.open(purpose, closed, noon) == text);
        RC_ASSERT(!seal.open(purpose + "x", closed, noon));
        RC_ASSERT(!seal.open(purpose, closed, later));
    }));
}

TEST_CASE("a sealed text is good up to the last millisecond before it expires") {
    const auto seal = sealed_with({Seal::new_key()});
    const auto closed = seal.close("sign-in", "words", later);
    CHECK(seal.open("sign-in", closed, Moment{later.milliseconds - 1}) == "words");
    CHECK_FALSE(seal.open("sign-in", closed, later));
}

TEST_CASE("a sealed text does not open after any change to any character") {
    const auto seal = sealed_with({Seal::new_key()});
    const auto closed = seal.close("sign-in", "words", later);
    for (std::size_t i = 0; i < closed.size(); ++i) {
        auto changed = closed;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        CHECK_FALSE(seal.open("sign-in", changed, noon));
        CHECK_FALSE(seal.open("sign-in", closed.substr(0, i), noon));
    }
    CHECK_FALSE(seal.open("sign-in", closed + "A", noon));
}

TEST_CASE("the same text is closed differently each time and does not show") {
    const auto seal = sealed_with({Seal::new_key()});
    CHECK(seal.close("sign-in", "words", later) != seal.close("sign-in", "words", later));
}

TEST_CASE("after a change of key the old one still opens, until it is taken away") {
    const auto old_key = Seal::new_key();
    const auto new_key = Seal::new_key();
    const auto closed = sealed_with({old_key}).close("sign-in", "words", later);
    CHECK(sealed_with({new_key, old_key}).open("sign-in", closed, noon) == "words");
    CHECK_FALSE(sealed_with({new_key}).open("sign-in", closed, noon));
    const auto newly = sealed_with({new_key, old_key}).close("sign-in", "words", later);
    CHECK_FALSE(sealed_with({old_key}).open("sign-in", newly, noon));
}

TEST_CASE("a sealing key of another size, and no key at all, are refused") {
    CHECK(Seal::with_keys({}).error().fault == Fault::invalid);
    CHECK(Seal::with_keys({"short"}).error().fault == Fault::invalid);
    CHECK(Seal::with_keys({Seal::new_key(), Seal::new_key() + "AA"}).error().fault == Fault::invalid);
}

}  // namespace kith::access
