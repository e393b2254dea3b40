With Gran, approved for now (regs. 24, 25 and 28(4))

2017-04-21  is born
2025-01-06  comes into care by agreement
2025-01-06  moves to Gran, foster care with family, approved for now
2025-01-10  visited
2025-01-17  visited
2025-01-24  visited
2025-01-31  reviewed
2025-01-31  visited
2025-02-28  visited
2025-03-03  today

expect  Visit to the child  due 2025-02-28, done 2025-02-28, in time
expect  Visit to the child  due 2025-03-28
expect  Full approval of the family's carers  due 2025-04-28

2025-04-25  agreed: the temporary approval for eight weeks more
2025-04-29  today
expect  Full approval of the family's carers  due 2025-06-23

# The panel approves Gran as a foster carer: the home is the same, and visits are now every six weeks.
2025-06-16  moves to Gran, foster care with family
2025-06-17  today
expect  Full approval of the family's carers  due 2025-06-23, done 2025-06-16, in time
expect  Placement plan  due 2025-01-13, late
