// The areas of which the region tells: their tables must be there before it is made.
#include "allowances/facts.h"
#include "care/file.h"
#include "commissioning/facts.h"
#include "constellations/file.h"
#include "demo/region.h"
#include "fostering/delegation.h"
#include "homes/file.h"
#include "memories/acts.h"
#include "messages/thread.h"
#include "recruitment/file.h"
#include "region/file.h"
#include "transfers/file.h"

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
            commissioning::commissioning_schema()};
}

}  // namespace kith::demo
