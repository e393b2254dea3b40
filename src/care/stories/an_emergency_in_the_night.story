Placed in the night with carers who may not have a third child (reg. 23)

2019-01-31  is born
2025-12-19  comes into care by agreement
2025-12-19  moves to the Fernleys, foster care, in an emergency outside their approval
2025-12-30  today

# Christmas Day and Boxing Day are not working days, nor is New Year's Day.
expect  End of the emergency placement  due 2025-12-31

2026-01-05  moves to the Ashdowns, foster care
2026-01-06  today
expect  End of the emergency placement  due 2025-12-31, done 2026-01-05, late
expect  Placement plan  due 2026-01-12
