The review comes before the move (regs. 14 and 33(3))

2013-08-08  is born
2025-01-06  comes into care by agreement
2025-01-06  moves to the Ashdowns, foster care
2025-01-29  reviewed
2025-03-03  an earlier review is asked for before 2025-03-24
2025-03-20  reviewed
2025-04-01  an earlier review is asked for
2025-04-02  today

expect  Review brought forward  due 2025-03-23, done 2025-03-20, in time
# Nothing says by when, so twenty working days, with Easter in them.
expect  Review brought forward  due 2025-05-01
# An earlier review counts as the next review too.
expect  Review of the child's case  due 2025-04-29, done 2025-03-20, in time
expect  Review of the child's case  due 2025-09-20
