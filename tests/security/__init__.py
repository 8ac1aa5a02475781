"""What somebody with bad intent would try, tried first."""
