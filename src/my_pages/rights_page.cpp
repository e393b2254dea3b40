// My rights, and who can help. Plain words about what the law gives; the sources are on the record's own page of the
// law.
#include <algorithm>

#include "kernel/web/components.h"
#include "my_pages/pages.h"

namespace kith::my_pages {

namespace {

struct Right {
    Icon icon;
    std::string_view title;
    ForAges words;
};

// Children Act 1989, ss. 22, 23ZB, 25A, 26 and 26A; the Care Planning Regulations 2010, reg. 28; UK GDPR, art. 15.
constexpr Right rights[] = {
    {Icon::safe,
     "To be safe",
     {"Nobody may hurt you.", "Nobody may hurt you or make you afraid. If they do, tell anyone you trust.",
      "Nobody may hurt you, threaten you or use you. If somebody does, it is not your fault: tell anyone you trust, or "
      "press “I do not feel safe”."}},
    {Icon::say,
     "To be asked, and listened to",
     {"You can say what you want.", "You must be asked what you want before things are decided, and told why.",
      "Before anything about you is decided you must be asked what you want and how you feel, and it must count. You "
      "must "
      "be told what was decided, and why."}},
    {Icon::visit,
     "To be visited, and seen alone",
     {"Your social worker visits you.", "Your social worker visits you, and talks to you on your own.",
      "Your social worker visits you regularly and talks to you on your own, unless you do not want to. You can ask "
      "for a "
      "visit."}},
    {Icon::rights,
     "Someone on your side",
     {"An advocate helps you.", "You can have an advocate: someone on your side who helps you to say things.",
      "You can have an independent advocate, free. They do not work for the council, and help you to be heard or to "
      "complain."}},
    {Icon::people,
     "To see your family and friends",
     {"You can see people you love, if it is safe.",
      "You can see people who matter to you, unless it is not safe. If you cannot, you must be told why.",
      "The council must help you to see family and friends who matter to you, unless it would not be safe or right for "
      "you. If the answer is no, you must be told why."}},
    {Icon::decided,
     "To complain",
     {"You can say: this is not fair.",
      "If something is not fair you can complain. Nobody may be cross with you for it.",
      "You can complain about anything we do or do not do, and an advocate can help. Nobody may treat you worse for "
      "it."}},
    {Icon::story,
     "To know your story",
     {"You can ask about your life.", "You can ask to see what is written about you.",
      "You can ask to see what is written about you, now or when you are grown up. Some things about other people may "
      "be "
      "left out."}},
};

Html complaint(const Context& context) {
    const auto found = std::ranges::find(context.frame.menu, std::optional{May::make_complaint}, &MenuItem::may);
    const auto to = found == context.frame.menu.end() ? Url{"/me/say?topic=worry"} : Url{std::string{found->address}};
    return ui::paragraph(ui::link("Say that something is not fair", to));
}

}  // namespace

Result<Response> show_rights(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    Html body;
    for (const auto& right : rights)
        body += card(std::string{right.title}, picture(right.icon), said(right.words, my.reading));
    body += complaint(context);
    constexpr ForAges commissioner{"Help for children in care.", "Help for children in care. Free.",
                                   "The Children’s Commissioner’s help for children in care and care leavers. Free."};
    body +=
        html("<h2 class=\"govuk-heading-m\">Who can help</h2>") + who_to_call(my.reading) +
        html("<ul class=\"kith-calls\">{}</ul>", call("Help at Hand", "0800 528 0731", commissioner.at(my.reading)));
    return my_page(context, my, {.title = "My rights", .picture = picture(Icon::rights), .main = std::move(body)});
}

}  // namespace kith::my_pages
