"""The pages of a project, one module for each thing people come to do."""
