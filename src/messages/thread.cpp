#include "messages/thread.h"

#include <algorithm>
#include <array>
#include <map>

#include "kernel/access/work.h"
#include "kernel/people/home.h"
#include "kernel/people/person.h"
#include "kernel/record/several.h"

namespace kith::messages {

/// Calls `carer` and `team` with the day of each thing that was written or pressed, in the order in which it was.
template <class OfCarer, class OfTeam>
static void walk(const Thread& thread, OfCarer carer, OfTeam team) {
    auto press = thread.not_needed.begin();
    const auto presses_before = [&](FactId message) {
        for (; press != thread.not_needed.end() && press->id < message; ++press) team(press->value.at.day());
    };
    for (const auto& message : thread.messages) {
        presses_before(message.id);
        if (is_carer(message.value.as))
            carer(message);
        else
            team(message.value.at.day());
    }
    for (; press != thread.not_needed.end(); ++press) team(press->value.at.day());
}

std::vector<Run> Thread::waits() const {
    std::vector<Run> runs;
    bool waiting = false;
    walk(
        *this,
        [&](const Fact<Message>& message) {
            if (!waiting) runs.push_back(Run{message.value.at.day()});
            waiting = true;
        },
        [&](Date on) {
            if (waiting) runs.back().done.push_back(on);
            waiting = false;
        });
    return runs;
}

const Fact<Message>* Thread::waiting() const {
    const Fact<Message>* last = nullptr;
    walk(
        *this, [&](const Fact<Message>& message) { last = &message; }, [&](Date) { last = nullptr; });
    return last;
}

std::vector<MessageRead> Thread::readers_of(const Fact<Message>& message) const {
    std::vector<MessageRead> readers;
    for (const auto& read : reads)
        if (read.message >= message.id && read.reader != message.value.by &&
            std::ranges::find(readers, read.reader, &MessageRead::reader) == readers.end())
            readers.push_back(read);
    return readers;
}

std::size_t Thread::unread_by(PersonId reader) const {
    std::optional<FactId> upto;
    for (const auto& read : reads)
        if (read.reader == reader) upto = read.message;
    return static_cast<std::size_t>(std::ranges::count_if(
        messages, [&](const auto& message) { return message.value.by != reader && (!upto || message.id > *upto); }));
}

Result<Thread> thread(const Store& store, const Allowed<May::exchange_messages>& about, AboutWhat what) {
    const auto known = Known::now();
    const bool there = what == AboutWhat::home ? !TRY(facts<Home>(store, about, known)).empty()
                                               : !TRY(facts<Person>(store, about, known)).empty();
    if (!there)
        return fail(Fault::not_found, what == AboutWhat::home ? "There is no home of that number on the record."
                                                              : "There is no child of that number on the record.");
    auto found = TRY(threads(store, Gate::machine_all(about.authority()), {about.about()}));
    return std::move(found.front());
}

Result<std::vector<Thread>> threads(const Store& store, const LeaveOfAll& leave, const std::vector<PersonId>& about) {
    std::map<PersonId, Thread> by_number;
    const auto local = TRY(local_spans(store, leave.authority(), Known::now()));
    for (const auto one : about) {
        auto& thread = by_number[one];
        thread.about = one;
        thread.local = local;
    }
    TRY(each_fact_of<Message>(store, leave, about, [&](Fact<Message> fact) {
        by_number.at(fact.about).messages.push_back(std::move(fact));
    }));
    TRY(each_fact_of<NoAnswerNeeded>(store, leave, about, [&](Fact<NoAnswerNeeded> fact) {
        by_number.at(fact.about).not_needed.push_back(std::move(fact));
    }));
    const auto sql = table_info<MessageRead>().select + " where authority = $1 and about in (" + places_for_people() +
                     ") order by about, message, at";
    for (std::size_t from = 0; from < about.size(); from += people_at_once)
        TRY(store.each(sql, params_for_people(leave.authority(), about, from), [&](const Row& row) {
            const auto read = read_values<MessageRead>(row, 0);
            by_number.at(read.about).reads.push_back(read);
        }));
    std::vector<Thread> all;
    for (auto& [number, thread] : by_number) {
        std::ranges::sort(thread.messages, {}, &Fact<Message>::id);
        std::ranges::sort(thread.not_needed, {}, &Fact<NoAnswerNeeded>::id);
        all.push_back(std::move(thread));
    }
    return all;
}

/// The first day of the stays that run today, of those in which this reader has the child or lives in the home.
static Result<std::optional<Part>> as_carer(const Store& store, const Leave& about, AboutWhat what,
                                            const Reader& reader) {
    const auto today = reader.today;
    std::optional<Part> part;
    const auto here = [&](std::optional<Date> starts, std::optional<Date> ends) {
        if ((starts && *starts > today) || (ends && *ends < today)) return;
        if (!part) part = Part{Role::foster_carer, starts};
        if (!starts || !part->since || *starts < *part->since) part->since = starts;
    };
    if (what == AboutWhat::child) {
        for (const auto& fact : TRY(facts<CaredForBy>(store, about, Known::now())))
            if (fact.value.carer == reader.person) here(fact.value.starts, fact.value.ends);
        return part;
    }
    const auto own = Gate::machine(reader.authority, reader.person);
    for (const auto& fact : TRY(facts<Residence>(store, own, Known::now())))
        if (fact.value.household == household_of(about.about())) here(fact.value.starts, fact.value.ends);
    return part;
}

Result<Part> part_of(const Store& store, const Allowed<May::exchange_messages>& about, AboutWhat what,
                     const Reader& reader) {
    if (reader.holds(Role::foster_carer))
        if (const auto part = TRY(as_carer(store, about, what, reader))) return *part;
    for (const auto role :
         {Role::social_worker, Role::manager, Role::supervising_social_worker, Role::fostering_manager})
        if (reader.holds(role)) return Part{role};
    return fail(Fault::not_allowed, "These messages are between the carers and their team.");
}

void keep_since(Thread& thread, std::optional<Date> since) {
    if (!since) return;
    std::erase_if(thread.messages, [&](const auto& fact) { return fact.value.at.day() < *since; });
    std::erase_if(thread.not_needed, [&](const auto& fact) { return fact.value.at.day() < *since; });
}

Schema messages_schema() {
    return {"messages", {&table_info<Message>(), &table_info<NoAnswerNeeded>(), &table_info<MessageRead>()}};
}

}  // namespace kith::messages
