#pragma once

#include "constellations/acts.h"
#include "kernel/site/saving.h"
#include "kernel/web/lists.h"

/// The handlers of the pages of constellations. {person} is the hub home, but where it is said otherwise.
namespace kith::constellations {

// The constellations there are, and what they do.
Result<Response> show_constellations(const AskedAll<May::see_constellation>&);
Result<Response> show_figures(const AskedAll<May::find_homes>&);

// One, from any home: a home that belongs leads to its hub's page, one that is in none is told so.
Result<Response> show_constellation(const Asked<May::see_constellation>&);

// Founding, ending, and who belongs.
Result<Response> show_found(const Asked<May::record_constellation>&);
Result<Response> save_found(const Asked<May::record_constellation>&);
Result<Response> show_end(const Asked<May::record_constellation>&);
Result<Response> save_end(const Asked<May::record_constellation>&);
Result<Response> show_join(const Asked<May::record_constellation>&);
Result<Response> save_join(const Asked<May::record_constellation>&);
Result<Response> show_leave(const Asked<May::record_constellation>&);
Result<Response> save_leave(const Asked<May::record_constellation>&);

// Nights at the hub.
Result<Response> show_ask(const Asked<May::take_part>&);
Result<Response> save_ask(const Asked<May::take_part>&);
/// By a home that takes part, or by who hosts: each under an address of their own, as the gate asks one thing of each.
template <May to>
Result<Response> show_cancel(const Asked<to>&);
template <May to>
Result<Response> save_cancel(const Asked<to>&);
Result<Response> show_answer(const Asked<May::host_constellation>&);
Result<Response> save_answer(const Asked<May::host_constellation>&);
Result<Response> show_stayed(const Asked<May::host_constellation>&);
Result<Response> save_stayed(const Asked<May::host_constellation>&);
/// Hubs with a bed for a night off, for whoever seeks respite for a child: {person} is the child.
Result<Response> show_nights_free(const Asked<May::record_placement>&);
/// On the child's own record: {person} is the child.
Result<Response> show_nights_away(const Asked<May::see_care>&);

// What they do together, and what they write.
Result<Response> show_plan(const Asked<May::host_constellation>&);
Result<Response> save_plan(const Asked<May::host_constellation>&);
Result<Response> show_came(const Asked<May::host_constellation>&);
Result<Response> save_came(const Asked<May::host_constellation>&);
Result<Response> show_call_off(const Asked<May::host_constellation>&);
Result<Response> save_call_off(const Asked<May::host_constellation>&);
Result<Response> save_coming(const Asked<May::take_part>&);
template <May to>
Result<Response> save_message(const Asked<to>&);

/// What constellations ask of this reader: as hub, as a home that belongs, or as who supports them.
Result<Html> on_my_day(const Context& context);

/// "/homes/12/constellation/nights/new"
std::string address_of(PersonId hub, std::string_view rest = {});

Result<bool> may(const Context& context, May wanted, PersonId about);

/// The file with what this reader may do in it.
struct View {
    ConstellationFile file;
    bool hosts = false;                 ///< plans, answers, and reads what homes write and ask
    bool takes_part = false;            ///< as a carer of one of its homes
    bool records = false;               ///< says who belongs
    std::optional<PersonId> home = {};  ///< the reader's own home in it, which may be the hub

    bool of_hub() const { return home == file.hub; }
    /// A carer of a home that belongs, besides the hub: asks for nights.
    bool asks() const { return home && !of_hub(); }
    bool reads_messages() const { return hosts || takes_part; }
};
Result<View> view_of(const Context& context, const Leave& hub);

/// Which constellation, and whose home is its hub.
Html constellation_bar(const Context& context, const ConstellationFile& file);

/// "Ana and Ben, 2 nights from 4 December 2026"
std::string in_words(const NightsAsked& asked);
Html standing_tag(const ConstellationFile& file, const Fact<NightsAsked>& ask, Date today);

/// What the asking carer and the hub wrote of one ask.
ui::SummaryList card_of(const Context& context, const ConstellationFile& file, const Fact<NightsAsked>& ask);

// The parts of a constellation's page.
Html nights_of_home(const Context& context, const View& view);
Html nights_of_hub(const Context& context, const View& view);
Html room_by_night(const Context& context, const View& view);
Html gatherings_shown(const Context& context, const View& view);
Html messages_shown(const Context& context, const View& view);

/// A form about this constellation.
FormPage page_for(const Context& context, const ConstellationFile& file, const FormInfo& form, Fields typed);

}  // namespace kith::constellations
