A secure home without the court's order lasts three days

2010-06-06  is born
2025-09-01  comes into care under a care order
2025-09-01  moves to Highgate Wood, secure children's home
2025-09-03  agreed: secure accommodation by the court
2025-09-10  today

expect  Court order for secure accommodation  due 2025-09-04, done 2025-09-03, in time
