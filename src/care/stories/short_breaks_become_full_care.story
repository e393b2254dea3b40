The short breaks end and Quin comes into care: the ordinary clocks start that day

2016-12-25  is born
2025-01-11  comes into care for a series of short breaks
2025-01-11  moves to the Fernleys, foster care
2025-06-02  is in care by agreement
2025-06-03  today

expect  Review of the child's case  due 2025-06-30
expect  Visit to the child  due 2025-06-09
expect  Review of the short breaks  due 2025-04-11, not done
