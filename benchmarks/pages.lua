-- What benchmarks/pages.sh asks of wrk: one address after another from a file, at a given pace or as fast as may be.
--
--   wrk -s pages.lua ADDRESS -- FILE [MILLISECONDS]
--
-- FILE has a line for each request: a path and, for a post, a space and the body of a form. MILLISECONDS is how long a
-- connection waits between an answer and its next question, on average; wrk's latency leaves it out.

local asked = {}
local at = 0
local sent = os.time() * 100000

function init(args)
    for line in io.lines(args[1]) do
        local path, body = line:match("^(%S+) ?(.*)$")
        local method = #body > 0 and "POST" or "GET"
        wrk.headers["Content-Type"] = #body > 0 and "application/x-www-form-urlencoded" or nil
        asked[#asked + 1] = { method = method, path = path, body = body, text = wrk.format(method, path, wrk.headers, body) }
    end
    local pause = tonumber(args[2])
    if pause then
        math.randomseed(os.time())
        function delay() return math.random(0, 2 * pause) end
    end
end

-- A form is saved once only, so each says something new.
function request()
    at = at % #asked + 1
    local one = asked[at]
    if one.method == "GET" then return one.text end
    sent = sent + 1
    return wrk.format("POST", one.path, wrk.headers, one.body .. string.format("%.0f", sent))
end
