Nothing falls due after the 18th birthday, and a birthday on 29 February is kept on 1 March

2008-02-29  is born
2025-06-02  comes into care under a care order
2025-06-02  moves to the Ashdowns, foster care
2025-06-20  reviewed
2025-09-12  reviewed
2026-02-20  visited
2026-02-21  today

# Six months on is 12 March 2026; she is 18 on 1 March.
expect  Review of the child's case  nothing due
expect  Visit to the child  nothing due
