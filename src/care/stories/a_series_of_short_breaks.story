A series of short breaks owes none of the ordinary duties (reg. 48)

2016-12-25  is born
2025-01-11  comes into care for a series of short breaks
2025-01-11  moves to the Fernleys, foster care
2025-04-05  visited
2025-04-22  reviewed
2025-05-01  today

expect  Visit to the child  never due
expect  Review of the child's case  never due
expect  Care plan  never due
expect  Placement plan  never due
expect  First health assessment  never due
expect  Visit during short breaks  due 2025-04-11, done 2025-04-05, in time
expect  Visit during short breaks  due 2025-10-05
expect  Review of the short breaks  due 2025-04-11, done 2025-04-22, late
expect  Review of the short breaks  due 2025-10-22
