-- Where in a sentence stand the words that another report contradicts, as START-END START-END, offsets in the sentence's words.
alter table fact_sentence add column differing text;
