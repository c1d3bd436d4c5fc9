package kairan.faq;
enum Zone { sure, middle, none }
