#include "commissioning/facts.h"

namespace kith::commissioning {

Schema commissioning_schema() {
    return {"commissioning",
            {&table_info<OwnedBy>(), &table_info<Registered>(), &table_info<Contract>(), &table_info<Price>(),
             &table_info<Uplift>(), &table_info<Agreement>(), &table_info<CountingRule>(), &table_info<Invoice>(),
             &table_info<InvoiceLine>(), &table_info<LineAnswer>(), &table_info<PaymentRun>(), &table_info<PaidLine>(),
             &table_info<SharedCost>(), &table_info<BoardSeat>(), &table_info<VotingRules>(), &table_info<Motion>(),
             &table_info<Vote>(), &table_info<Delegated>()}};
}

}  // namespace kith::commissioning
