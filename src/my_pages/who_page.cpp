// Who is who: those who work with me and those I live with, by name and what they do for me. No address, no number of
// anybody's home, nobody else's tie to me.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "my_pages/pages.h"

namespace kith::my_pages {

namespace {

struct Does {
    Role role;
    std::string_view called;
    ForAges what;
};

/// Those whom a child may be shown, in this order. A role that is not here is shown to no child.
constexpr Does shown_to_child[] = {
    {Role::social_worker,
     "My social worker",
     {"Makes sure you are OK. Visits you.", "Makes sure that you are safe and well, and visits you.",
      "Answers for your plan, visits you, and must ask what you want before things are decided."}},
    {Role::advocate,
     "My advocate",
     {"On your side.", "On your side. Helps you to say what you want.",
      "On your side, and not of the council. Helps you to say what you want and to get an answer. Social workers "
      "cannot "
      "read what you tell them."}},
    {Role::reviewing_officer,
     "My reviewing officer",
     {"Checks your plan.", "Runs the meeting about your plan, and checks that people do what they said.",
      "Independent of your social worker. Chairs your reviews, checks that your plan is right and that it happens. You "
      "can ask to see them alone."}},
    {Role::personal_adviser,
     "My personal adviser",
     {"Helps you to grow up.", "Helps you to get ready to live on your own.",
      "Makes your pathway plan with you and stays with you when you leave care."}},
    {Role::independent_visitor,
     "My visitor",
     {"Does nice things with you.", "Does things with you. Nobody pays them for it.",
      "A volunteer who spends time with you because they want to."}},
    {Role::health_professional,
     "My nurse",
     {"Helps you to stay well.", "Helps you to stay well.",
      "Looks after your health checks. You can ask them things in "
      "private."}},
    {Role::virtual_school_head,
     "Head of the virtual school",
     {"Helps you at school.", "Makes sure that school helps you.",
      "Makes sure that you get the schooling and the support that your plan says."}},
    {Role::family_help_practitioner,
     "Our family worker",
     {"Helps your family.", "Helps you and your family.", "Works with you and your family on the family plan."}},
};

Html reach(const Context& context, Role role, const std::string& name) {
    const auto advocate = std::ranges::find(context.frame.menu, "/me/advocate", &MenuItem::address);
    if (role == Role::advocate && advocate != context.frame.menu.end())
        return ui::paragraph(ui::link("Write to " + name, Url{"/me/advocate"}));
    if (role == Role::social_worker || role == Role::personal_adviser)
        return ui::paragraph(ui::link("Write to " + name, Url{std::string{say_page}}));
    return ui::paragraph(html("Say that you want to talk to {}, and your social worker passes it on. {}", name,
                              ui::link("Ask to talk to " + name, Url{"/me/say?topic=question"})));
}

Html initial(const std::string& name) {
    std::size_t size = 1;
    while (size < name.size() && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80) ++size;
    return html("<span class=\"kith-initial\" aria-hidden=\"true\">{}</span>", name.substr(0, size));
}

Result<Html> carers(const Context& context, const Me& my) {
    std::vector<PersonId> people;
    for (const auto& fact : TRY(facts<CaredForBy>(context.store, my.leave, Known::now())))
        if (fact.value.starts <= context.today && (!fact.value.ends || *fact.value.ends >= context.today))
            people.push_back(fact.value.carer);
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(my.leave), people));
    Html shown;
    for (const auto person : people)
        shown += card(names.at(person), initial(names.at(person)),
                      said(ForAges{"Looks after you at home.", "Looks after you at home, every day.",
                                   "Looks after you at home, and decides day to day things as a parent would."},
                           my.reading) +
                          said("You can talk to them any time."));
    return shown;
}

}  // namespace

Result<Response> show_who(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto names = TRY(names_for(context, my));
    Html body = TRY(carers(context, my));
    bool has_worker = false;
    for (const auto& does : shown_to_child)
        for (const auto& fact : my.file.with) {
            const auto& it = fact.value;
            if (it.as != does.role || it.starts > context.today || (it.ends && *it.ends < context.today)) continue;
            has_worker = has_worker || it.as == Role::social_worker || it.as == Role::personal_adviser;
            const auto& name = names.at(it.worker);
            body += card(name, initial(name),
                         html("<p class=\"govuk-body kith-mine__role\">{}</p>", does.called) +
                             said(does.what, my.reading) + reach(context, it.as, first_name(name)));
        }
    if (!has_worker)
        body += said("You have no social worker of your own just now. The manager of the team reads what you write.") +
                ui::paragraph(ui::link("Write to the team", Url{std::string{say_page}}));
    return my_page(context, my, {.title = "Who is who", .picture = picture(Icon::who), .main = std::move(body)});
}

}  // namespace kith::my_pages
