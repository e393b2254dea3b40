#include "kernel/site/way_out.h"

namespace kith {

bool leaves_no_trace(const Request& request) { return request.path == "/worry" || request.path.starts_with("/worry/"); }

Html way_out() {
    return html(
        "<div class=\"govuk-exit-this-page\" data-module=\"govuk-exit-this-page\"><a href=\"{}\" role=\"button\" "
        "draggable=\"false\" class=\"govuk-button govuk-button--warning govuk-exit-this-page__button "
        "govuk-js-exit-this-page-button\" data-module=\"govuk-button\" rel=\"nofollow noreferrer\">"
        "<span class=\"govuk-visually-hidden\">Emergency</span> Exit this page</a></div>",
        Url::outside("https://www.bbc.co.uk/weather"));
}

}  // namespace kith
