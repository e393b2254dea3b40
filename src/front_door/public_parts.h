#pragma once

#include "front_door/teller_links.h"
#include "front_door/worries.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"

/// The pages for whoever tells us without an account, and what they share.
namespace kith::front_door {

// For anyone.
Result<Response> show_worry_start(const Open&);
Result<Response> show_tell(const Open&);
Result<Response> save_tell(const Open&);
Result<Response> show_come_back(const Open&);
Result<Response> show_come_back_help(const Open&);
Result<Response> come_back(const Open&);
// For a partner, by the link of their agency.
Result<Response> show_partner_door(const Open&);
Result<Response> open_partner(const Open&);
Result<Response> tell_as_partner(const Open&);

FormInfo public_info();
FormInfo partner_info();

/// A page with the way out and the number to ring in danger, before anything else.
struct PublicPage {
    std::string title;
    Html main;
    std::string back = {};
    std::vector<Error::Field> wrong = {};
};
Response public_page(const Context& context, PublicPage page);
Result<Response> no_such_link();

/// Their answers, and the token they came with, if it opens anything.
struct Posted {
    Fields typed;
    std::string key;
    std::optional<LinkOfTeller> link;
};
Result<Posted> posted(const Context& context, const FormInfo& info);

/// Records the worry, once for each form sent, in the name of nobody who is signed in. Of a form sent again it gives
/// the worry that was recorded the first time.
struct Received {
    PersonId worry;
    std::string token;  ///< of the link back
    bool before;        ///< this form was sent already
};
Result<Received> receive(const Context& context, AuthorityId authority, const Worry& worry, const std::string& key,
                         std::string by);
/// Too much came from this place within the hour. Fails: conflict.
Result<void> not_too_much(const Context& context, std::string_view place);

}  // namespace kith::front_door
