// All that the program sees of messages.
#include "messages/acts.h"
#include "messages/pages.h"
#include "messages/rules.h"

namespace kith::messages {

template <const auto& form>
static FormInfo info() {
    return form.info();
}

Area area() {
    using enum AboutWhat;
    return {.name = "Messages",
            .purpose = "What carers and their team write to each other, and who has read it",
            .pages = {page<show_messages<child>>(Method::get, "/children/{person}/messages").with(info<message_form>),
                      page<save_message<child>>(Method::post, "/children/{person}/messages").with(info<message_form>),
                      page<save_no_answer<child>>(Method::post, "/children/{person}/messages/no-answer"),
                      page<show_messages<home>>(Method::get, "/homes/{person}/messages").with(info<home_message_form>),
                      page<save_message<home>>(Method::post, "/homes/{person}/messages").with(info<home_message_form>),
                      page<save_no_answer<home>>(Method::post, "/homes/{person}/messages/no-answer")},
            .of_child = {{"Messages", "/children/{person}/messages", May::exchange_messages}},
            .of_home = {{"Messages", "/homes/{person}/messages", May::exchange_messages}},
            .schema = messages_schema(),
            .kinds = {message_kind, no_answer_kind},
            .duties = {terms().begin(), terms().end()},
            .spans = {spans().begin(), spans().end()},
            .other_duties = {duties_of_child, open_duties},
            .on_my_day = on_my_day};
}

}  // namespace kith::messages
