// What carers and their team wrote to each other in the region, and what they kept for children.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "demo/testing_region.h"
#include "memories/acts.h"
#include "messages/rules.h"

namespace kith::demo {

using testing::must;

static std::map<PersonId, std::vector<CaredForBy>> caring(const Store& store, const LeaveOfAll& all) {
    std::map<PersonId, std::vector<CaredForBy>> by_child;
    must(each_fact<CaredForBy>(store, all, Known::now(),
                               [&](const Fact<CaredForBy>& fact) { by_child[fact.about].push_back(fact.value); }));
    return by_child;
}

static bool cared_for_by(const std::vector<CaredForBy>& all, PersonId carer, Date on) {
    return std::ranges::any_of(all, [&](const CaredForBy& one) {
        return one.carer == carer && one.starts <= on && (!one.ends || *one.ends >= on);
    });
}

TEST_CASE("carers write of children who live with them, most is answered, and some of it waits") {
    const auto store = five_hundred().store();
    const auto all = five_hundred().all();
    const auto carers = caring(store, all);
    std::vector<PersonId> written_of;
    must(each_fact<messages::Message>(store, all, Known::now(), [&](const Fact<messages::Message>& fact) {
        if (written_of.empty() || written_of.back() != fact.about) written_of.push_back(fact.about);
    }));
    std::size_t children = 0, homes = 0, waits = 0, read = 0;
    for (const auto& thread : must(messages::threads(store, all, written_of))) {
        const auto found = carers.find(thread.about);
        ++(found == carers.end() ? homes : children);
        waits += thread.waiting() != nullptr;
        read += !thread.reads.empty();
        for (const auto& message : thread.messages)
            if (found != carers.end() && messages::is_carer(message.value.as))
                CHECK(cared_for_by(found->second, message.value.by, message.value.at.day()));
        for (const auto& receipt : thread.reads)
            CHECK(std::ranges::find(thread.messages, receipt.message, &Fact<messages::Message>::id) !=
                  thread.messages.end());
    }
    CHECK(children > 50);
    CHECK(homes > 5);
    CHECK(waits > 5);
    CHECK(waits < (children + homes) / 2);
    CHECK(read > (children + homes) / 2);
}

TEST_CASE("every photo kept for a child is there as it was kept, and is a picture") {
    const auto store = five_hundred().store();
    std::vector<Fact<memories::Memory>> kept;
    must(each_fact<memories::Memory>(store, five_hundred().all(), Known::now(),
                                     [&](const Fact<memories::Memory>& fact) { kept.push_back(fact); }));
    std::size_t photos = 0;
    for (const auto& memory : kept) {
        CHECK(memory.value.words.find('{') == std::string::npos);
        if (!memory.value.type) continue;
        ++photos;
        const auto see = Gate::machine_to<May::see_memories>(AuthorityId{1}, memory.about);
        const auto bytes = must(memories::photo_of(store, see, memory));
        CHECK(bytes.size() < 4'000);
        CHECK(must(memories::picture_alone(bytes)).bytes == bytes);
    }
    CHECK(photos > 50);
    CHECK(kept.size() > photos + 50);
}

}  // namespace kith::demo
