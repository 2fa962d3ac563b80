"""What is wrong with the content: values with a code, a place, words and a mend; never raised, never logged."""
