Two homes in one day: the first carers could not keep Kit

2016-03-03  is born
2025-02-03  comes into care by agreement
2025-02-03  moves to the Fernleys, foster care
2025-02-03  moves to the Ashdowns, foster care
2025-02-03  visited
2025-02-04  today

expect  Visit to the child  due 2025-02-10, done 2025-02-03, in time
expect  Visit to the child  due 2025-03-17
expect  Placement plan  due 2025-02-10
