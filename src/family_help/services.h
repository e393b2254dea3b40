#pragma once

#include <optional>
#include <string>
#include <vector>

#include "family_help/codes.h"
#include "kernel/access/gate.h"
#include "kernel/figures/figure.h"
#include "kernel/record/facts.h"
#include "kernel/record/setting.h"

/// The directory of services that a family's plan can draw on, and the authority's teams of Family Help. Both are about
/// the authority itself.
namespace kith::family_help {

/// A service that families can be put in touch with.
struct Service {
    std::string name;  ///< "Mill Lane family hub: sleep group"
    std::string offers;
    std::string for_whom;
    std::string area;
    std::string reach;  ///< how to reach it
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table = facts_in(
        "family_help_service", "Service", column("name", "Name", &Service::name),
        column("offers", "What it offers", &Service::offers), column("for_whom", "For whom", &Service::for_whom),
        column("area", "Area", &Service::area), column("reach", "How to reach it", &Service::reach),
        column("starts", "From", &Service::starts), column("ends", "Until", &Service::ends));
};

/// A family was put in touch with a service, and whether they took it up. About the family.
struct ServiceUsed {
    FactId service;
    Date on;
    TakeUp take_up;
    std::optional<std::string> words;

    static constexpr auto table = facts_in(
        "family_help_service_used", "A service offered to a family",
        column("service", "Service", &ServiceUsed::service).indexed(), column("on_day", "When", &ServiceUsed::on),
        column("take_up", "What came of it", &ServiceUsed::take_up), column("words", "In words", &ServiceUsed::words));
};

/// A team of Family Help: where it is, and whom it is for. The team of workers that it is decides who shares out work.
struct HelpTeam {
    std::string name;
    std::string base;         ///< "Mill Lane family hub"
    std::string catchment;    ///< "Mill Lane, Harbour and Northgate wards"
    std::string disciplines;  ///< codes of Discipline: "family_support,social_work"
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("family_help_team", "Team of Family Help", column("name", "Name", &HelpTeam::name),
                 column("base", "Base", &HelpTeam::base), column("catchment", "Catchment", &HelpTeam::catchment),
                 column("disciplines", "Disciplines", &HelpTeam::disciplines),
                 column("starts", "From", &HelpTeam::starts), column("ends", "Until", &HelpTeam::ends));
};

/// Those that run on a day, by name.
Result<std::vector<Fact<Service>>> services_on(const Store& store, AuthorityId authority, Date day);
Result<std::vector<Fact<HelpTeam>>> help_teams_on(const Store& store, AuthorityId authority, Date day);

/// How families took up a service, those left out whose record is restricted.
struct TakenUp {
    FactId service;
    Share families;  ///< of those to whom it was offered, those who took it up
};
Result<std::vector<TakenUp>> take_up_of_services(const Store& store, const LeaveOfAll& leave, Date today);

}  // namespace kith::family_help
