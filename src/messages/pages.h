#pragma once

#include "kernel/site/site.h"
#include "messages/thread.h"

/// The handlers of messages' pages, each for threads about a child and for threads about a home.
namespace kith::messages {

template <AboutWhat what>
Result<Response> show_messages(const Asked<May::exchange_messages>&);
template <AboutWhat what>
Result<Response> save_message(const Asked<May::exchange_messages>&);
template <AboutWhat what>
Result<Response> save_no_answer(const Asked<May::exchange_messages>&);

/// "/children/12/messages", "/homes/12/messages"
std::string address_of(PersonId about, AboutWhat what, std::string_view rest = {});

/// What is new to this reader, or waits for an answer; to managers only what waits.
Result<Html> on_my_day(const Context& context);

}  // namespace kith::messages
