print("jadnama")
