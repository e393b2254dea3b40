// A child's memories: to look at, to add to, and to take away what was another child's.
#include "memories/pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"
#include "memories/acts.h"

namespace kith::memories {

namespace {

constexpr std::size_t on_a_page = 12;

std::string address_of(PersonId child, std::string_view rest = {}) {
    return fmt::format("/children/{}/memories{}", child.number(), rest);
}
std::string address_of(const Fact<Memory>& memory, std::string_view rest) {
    return address_of(memory.about, fmt::format("/{}{}", memory.id.number(), rest));
}

Result<std::string> name_of(const Context& context, const Leave& child) {
    return TRY(names_in(context.store, child, {child.about()})).at(child.about());
}

Html bar_of(const std::string& name) {
    ui::IdentityBar bar{.name = name};
    bar.details.emplace_back("What is kept here is theirs. It goes with them wherever they live.");
    return ui::identity_bar(bar);
}

/// The words in short, for whoever does not see the photo.
std::string in_short(std::string_view words) {
    constexpr std::size_t longest = 150;
    if (words.size() <= longest) return std::string{words};
    const auto cut = words.rfind(' ', longest);
    if (cut != words.npos) return fmt::format("{} ...", words.substr(0, cut));
    auto end = longest;  // never within a letter of several bytes
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    return std::string{words.substr(0, end)};
}

Html photo_shown(const Fact<Memory>& memory) {
    if (!memory.value.type) return {};
    Attributes size;
    if (memory.value.width) size.add("width", *memory.value.width);
    if (memory.value.height) size.add("height", *memory.value.height);
    return html("<img class=\"kith-photo\" src=\"{}\" alt=\"{}\" loading=\"lazy\"{}>",
                Url{address_of(memory, "/photo")}, in_short(memory.value.words), size);
}

Html memory_shown(const Fact<Memory>& memory, const NamesById& names, bool can_take_away) {
    const auto& it = memory.value;
    const auto away = can_take_away ? ui::paragraph(html("<a class=\"govuk-link\" href=\"{}\">Take away<span "
                                                         "class=\"govuk-visually-hidden\"> the memory of {}</span></a>",
                                                         Url{address_of(memory, "/take-away")}, it.on.in_words()))
                                    : Html{};
    return html(
        "<article class=\"kith-memory\"><h2 class=\"govuk-heading-m\">{}</h2>{}<p class=\"govuk-body kith-prose "
        "govuk-!-margin-top-2\">{}</p><p class=\"govuk-hint kith-by\">{}</p>{}</article>",
        it.on.in_words(), photo_shown(memory), it.words,
        fmt::format("Kept by {}, {}", names.at(it.by), lower(in_words(it.as))), away);
}

std::size_t page_asked(const Context& context, std::size_t pages) {
    const auto text = context.request.asked("page").value_or("");
    std::size_t page = 0;
    for (const char c : text.substr(0, 6)) page = is_digit(c) ? page * 10 + static_cast<std::size_t>(c - '0') : 0;
    return std::clamp<std::size_t>(page, 1, pages);
}

Result<Fact<Memory>> one_of(const Context& context, const Leave& child) {
    const FactId wanted{TRY(context.captures.number("memory"))};
    for (auto& fact : TRY(facts<Memory>(context.store, child, Known::now())))
        if (fact.id == wanted) return std::move(fact);
    return fail(Fault::not_found, "There is no such memory of this child, or it was taken away.");
}

/// A carer where they care for the child today; else the social worker.
Result<Role> role_of(const Context& context, const Leave& child) {
    for (const auto& fact : TRY(facts<CaredForBy>(context.store, child, Known::now()))) {
        const auto& it = fact.value;
        if (it.carer == context.reader->person && it.starts <= context.today && (!it.ends || *it.ends >= context.today))
            return Role::foster_carer;
    }
    return Role::social_worker;
}

Memory blank(const Context& context, Role as) { return {context.today, {}, context.reader->person, as}; }

std::string message(const std::vector<Error::Field>& wrong, std::string_view name) {
    const auto found = std::ranges::find(wrong, name, &Error::Field::name);
    return found == wrong.end() ? "" : found->message;
}

Response keep_page(const Context& context, PersonId child, const std::string& name, const Fields& typed,
                   const std::vector<Error::Field>& wrong) {
    const auto form = memory_form.info();
    const FileField photo{
        photos_taken, "A photo (optional)",
        "Where it was taken, and what else a camera hides in a photo, is taken out before it is kept.",
        message(wrong, "file")};
    const auto fields = file_field(photo) + questions_of(form, typed, wrong) +
                        ui::inset_text(
                            "Ask whoever else is in the photo, or those who answer for them, before you keep it here. "
                            "No photos of other children who are looked after, please.") +
                        ui::button({.text = std::string{form.button}});
    auto main = ui::heading({.text = std::string{form.title}, .level = 1, .size = ui::Size::large}) +
                form_with_file(context, Url{address_of(child, "/new")}, fields);
    return page_of(context, {.title = std::string{form.title},
                             .main = std::move(main),
                             .back = address_of(child),
                             .errors = ui::error_summary(wrong),
                             .above = bar_of(name),
                             .status = wrong.empty() ? 200 : 422});
}

FormPage take_away_page(const FormInfo& form, const Fact<Memory>& memory, const std::string& name, Fields typed) {
    return {
        .form = form,
        .action = Url{address_of(memory, "/take-away")},
        .typed = std::move(typed),
        .above = bar_of(name) + ui::inset_text(fmt::format("{}: {}", memory.value.on.in_words(), memory.value.words)),
        .back = address_of(memory.about)};
}

}  // namespace

FormInfo take_away_info() {
    return only_why("take-away-memory", "Take a memory away", "Why is it not theirs?", "Take it away");
}

Result<Response> show_memories(const Asked<May::see_memories>& asked) {
    const auto& context = asked.context;
    const auto child = asked.person();
    const auto name = TRY(name_of(context, asked.allowed));
    const auto all = TRY(memories_of(context.store, asked.allowed));
    const auto pages = std::max<std::size_t>(1, (all.size() + on_a_page - 1) / on_a_page);
    const auto page = page_asked(context, pages);
    std::vector<PersonId> people;
    for (const auto& memory : all) people.push_back(memory.value.by);
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), people));
    const bool can_take_away = context.reader->granted(May::correct_entry);
    auto body = ui::heading({.text = "Memories of " + name, .level = 1, .size = ui::Size::large});
    if (context.reader->granted(May::keep_memory))
        body += ui::link_button({.text = "Keep a memory", .to = Url{address_of(child, "/new")}});
    if (all.empty()) body += ui::paragraph("Nothing is kept yet. A photo, or a few words, is a beginning.");
    for (auto i = (page - 1) * on_a_page; i < std::min(page * on_a_page, all.size()); ++i)
        body += memory_shown(all[i], names, can_take_away);
    body += ui::pagination({static_cast<int>(page), static_cast<int>(pages), Url{address_of(child)}, "Memories"});
    const bool carer = !context.reader->granted(May::see_care);
    return page_of(context, {.title = "Memories of " + name,
                             .main = std::move(body),
                             .back = carer ? "/my-day" : fmt::format("/children/{}", child.number()),
                             .above = bar_of(name)});
}

Result<Response> show_photo(const Asked<May::see_memories>& asked) {
    const auto& context = asked.context;
    const auto memory = TRY(one_of(context, asked.allowed));
    auto bytes = TRY(photo_of(context.store, asked.allowed, memory));
    const auto& type = *memory.value.type;
    return file_answer(type, harmless_name(fmt::format("{}.", memory.value.on.iso()), type), std::move(bytes),
                       Sending::to_show);
}

Result<Response> show_keep(const Asked<May::keep_memory>& asked) {
    const auto& context = asked.context;
    const auto name = TRY(name_of(context, asked.allowed));
    const auto as = TRY(role_of(context, asked.allowed));
    return keep_page(context, asked.person(), name, memory_form.started(blank(context, as)), {});
}

Result<Response> save_keep(const Asked<May::keep_memory>& asked) {
    const auto& context = asked.context;
    const auto name = TRY(name_of(context, asked.allowed));
    const auto typed = TRY(context.typed(memory_form.info()));
    auto memory = memory_form.read(typed, blank(context, TRY(role_of(context, asked.allowed))), context.today);
    std::vector<Error::Field> wrong;
    std::optional<PhotoToKeep> photo;
    if (const auto sent = sent_file(context.request)) {
        auto made = photo_to_keep(sent->bytes, scanned(context, photos_taken, sent->bytes));
        if (made)
            photo = *std::move(made);
        else
            wrong = made.error().fields;
    }
    if (!memory) wrong.insert(wrong.end(), memory.error().fields.begin(), memory.error().fields.end());
    if (!wrong.empty() && context.wants_json)
        return tl::unexpected(Error{Fault::invalid, wrong.front().message, wrong});
    if (!wrong.empty()) return keep_page(context, asked.person(), name, typed, wrong);
    auto change = TRY(context.change());
    const auto entry = TRY(keep(change, asked.allowed, name, *std::move(memory), photo));
    TRY(change.commit());
    return saved(context, entry, address_of(asked.person()), photo ? "The photo is kept" : "Kept");
}

Result<Response> show_take_away(const Asked<May::correct_entry>& asked) {
    const auto& context = asked.context;
    const auto memory = TRY(one_of(context, asked.allowed));
    const auto form = take_away_info();
    auto page = take_away_page(form, memory, TRY(name_of(context, asked.allowed)), {});
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

Result<Response> save_take_away(const Asked<May::correct_entry>& asked) {
    const auto& context = asked.context;
    const auto memory = TRY(one_of(context, asked.allowed));
    const auto form = take_away_info();
    auto page = take_away_page(form, memory, TRY(name_of(context, asked.allowed)), TRY(context.typed(form)));
    const auto because = reason_given(page.typed);
    if (!because) return refused(context, std::move(page), because.error());
    auto change = TRY(context.change());
    const auto entry = take_away(change, asked.allowed, memory, context.shown_at(), *because);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(asked.person()), "Taken away");
}

}  // namespace kith::memories
