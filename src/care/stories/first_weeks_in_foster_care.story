Ana's first weeks in care (regs. 4, 7, 9, 13, 28 and 33)

2015-06-03  is born
2025-04-01  comes into care by agreement
2025-04-01  moves to the Ashdowns, foster care
2025-04-02  reviewing officer named
2025-04-04  placement plan made
2025-04-07  visited
2025-04-09  everyone told of the placement
2025-04-11  care plan made
2025-04-24  reviewed
2025-04-30  today

# Easter is in these weeks: Good Friday on the 18th, Easter Monday on the 21st.
expect  Reviewing officer named  due 2025-04-08, done 2025-04-02, in time
expect  Placement plan  due 2025-04-08, done 2025-04-04, in time
expect  Visit to the child  due 2025-04-08, done 2025-04-07, in time
expect  Visit to the child  due 2025-05-19
expect  Notice of the placement  due 2025-04-08, done 2025-04-09, late
expect  Care plan  due 2025-04-15, done 2025-04-11, in time
expect  Care plan for the court  never due
expect  First health assessment  due 2025-05-01
expect  Review of the child's case  due 2025-05-01, done 2025-04-24
expect  Review of the child's case  due 2025-07-24
