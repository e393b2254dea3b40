// The areas of which the region tells: their tables must be there before it is made.
#include "adoption/file.h"
#include "advocacy/file.h"
#include "allowances/facts.h"
#include "care/file.h"
#include "commissioning/facts.h"
#include "complaints/file.h"
#include "constellations/file.h"
#include "demo/region.h"
#include "family_help/file.h"
#include "family_network/file.h"
#include "fostering/delegation.h"
#include "front_door/file.h"
#include "homes/file.h"
#include "kinship/file.h"
#include "leaving_care/file.h"
#include "memories/acts.h"
#include "messages/thread.h"
#include "my_pages/file.h"
#include "own_records/file.h"
#include "papers/facts.h"
#include "protection/file.h"
#include "recruitment/file.h"
#include "region/file.h"
#include "safety/file.h"
#include "safety_net/file.h"
#include "serious_incidents/file.h"
#include "transfers/file.h"
#include "warnings/file.h"

namespace kith::demo {

std::vector<Schema> schemas_told_of() {
    return {messages::messages_schema(),
            care::care_schema(),
            fostering::fostering_schema(),
            memories::memories_schema(),
            homes::homes_schema(),
            allowances::allowances_schema(),
            recruitment::recruitment_schema(),
            constellations::constellations_schema(),
            transfers::transfers_schema(),
            region::region_schema(),
            commissioning::commissioning_schema(),
            safety::safety_schema(),
            warnings::warnings_schema(),
            front_door::front_door_schema(),
            family_help::family_help_schema(),
            family_network::family_network_schema(),
            protection::protection_schema(),
            serious_incidents::serious_incidents_schema(),
            papers::papers_schema(),
            advocacy::advocacy_schema(),
            leaving_care::leaving_care_schema(),
            kinship::kinship_schema(),
            adoption::adoption_schema(),
            own_records::own_records_schema(),
            complaints::complaints_schema(),
            safety_net::safety_net_schema(),
            my_pages::my_pages_schema()};
}

}  // namespace kith::demo
