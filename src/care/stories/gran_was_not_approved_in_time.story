The extension came too late, and does not count (reg. 25)

2017-04-21  is born
2025-01-06  comes into care by agreement
2025-01-06  moves to Gran, foster care with family, approved for now
2025-04-30  agreed: the temporary approval for eight weeks more
2025-05-01  today

expect  Full approval of the family's carers  due 2025-04-28, late
