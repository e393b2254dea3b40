Cai comes into care under an interim order: the plan is the court's (section 31A)

2019-09-09  is born
2025-09-01  comes into care under an interim care order
2025-09-01  moves to the Fernleys, foster care
2025-09-05  today

expect  Care plan  never due
expect  Care plan for the court  due 2025-09-15
