"""The pages of planning: find the thing, do one act or draw one page, answer."""
