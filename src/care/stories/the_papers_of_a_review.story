What becomes of Dilly's review: decisions, record, and who gets it

2014-01-20  is born
2025-03-03  comes into care by agreement
2025-03-03  moves to the Ashdowns, foster care
2025-03-24  reviewed
2025-03-31  review: decisions shared
2025-04-15  review: written up
2025-04-30  today

expect  Decisions of the review shared  due 2025-03-31, done 2025-03-31, in time
expect  Record of the review written  due 2025-04-14, done 2025-04-15, late
# Nobody has had it yet, and Good Friday and Easter Monday were in between.
expect  Record of the review sent out  due 2025-04-23, late
