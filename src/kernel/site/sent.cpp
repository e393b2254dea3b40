#include "kernel/site/sent.h"

#include "kernel/core/text.h"
#include "kernel/forms/question.h"
#include "kernel/record/hash.h"

namespace kith {

Result<void> sent_once(Transaction& transaction, const Reader& writer, const Request& request) {
    const auto fields = request.fields();
    if (field(fields, "csrf").empty()) return {};
    const auto form = Hash{}.add(request.path).add(request.body).hex(16);
    constexpr std::int64_t two_days = 2 * 24 * 60 * 60 * 1000;
    TRY(transaction.queue("delete from site_sent where authority = $1 and writer = $2 and at < $3",
                          {writer.authority, writer.person, writer.at.milliseconds - two_days}));
    const auto noted = TRY(transaction.execute(
        "insert into site_sent (authority, writer, form, at) values ($1, $2, $3, $4) on conflict do nothing",
        {writer.authority, writer.person, form, writer.at}));
    if (noted == 0)
        return fail(Fault::conflict,
                    "You sent this form twice. It was saved the first time and is on the record once.");
    return {};
}

}  // namespace kith
