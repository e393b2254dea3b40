// Who supports the carers of one home.
#include "homes/pages.h"
#include "kernel/core/text.h"

namespace kith::homes {

namespace {

struct Supervising {
    PersonId worker{1};
};

constexpr Question<Supervising> questions[] = {ask_which<&Supervising::worker>("worker", "Who supports these carers?")};
constexpr Form<Supervising> supervise_form{"supervise", "Say who supports these carers", "Save", questions};

Result<Choices> workers(const Context& context, const Leave& home) {
    const auto people = TRY(context.store.all(
        "select distinct a.about from access_role a where a.authority = $1 and a.role = $2 and a.retired_by is null"
        " and a.starts <= $3 and (a.ends is null or a.ends >= $3) order by a.about",
        {home.authority(), Role::supervising_social_worker, context.today},
        [](const Row& row) { return row.id<PersonId>(0); }));
    const auto names = TRY(names_in(context.store, home, people));
    std::vector<Choice> offered;
    for (const auto person : people) offered.push_back({std::to_string(person.number()), names.at(person)});
    std::ranges::sort(offered, {}, &Choice::words);
    return Choices{{"worker", std::move(offered)}};
}

FormPage page_for(const Context& context, const HomeFile& file, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.home, "/supervisor")},
            .typed = std::move(typed),
            .above = home_bar(context, file),
            .back = address_of(file.home)};
}

}  // namespace

Result<Response> show_supervise(const Asked<May::record_carer_support>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const auto form = supervise_form.info(TRY(workers(context, asked.allowed)));
    return form_page(context, page_for(context, file, form, {}));
}

Result<Response> save_supervise(const Asked<May::record_carer_support>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const auto offered = TRY(workers(context, asked.allowed));
    const auto form = supervise_form.info(offered);
    auto page = page_for(context, file, form, TRY(context.typed(form)));
    const auto answer = supervise_form.read(page.typed, {}, context.today, offered);
    if (!answer) return refused(context, std::move(page), answer.error());
    auto change = TRY(context.change());
    const auto entry = supervise(change, file, asked.allowed, answer->worker, context.today);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(file.home), "Saved: who supports these carers");
}

}  // namespace kith::homes
