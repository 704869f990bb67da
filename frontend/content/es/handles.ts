/** Birds and plants to go by, from both sides of the ocean: nobody's name and nobody's house. */
export const handles = [
  ...["Alerce", "Alondra", "Amapola", "Azucena", "Benteveo", "Calandria", "Canelo", "Cardenal", "Carpintero", "Cedro"],
  ...["Ceibo", "Chincol", "Cigüeña", "Colibrí", "Copihue", "Diuca", "Encino", "Garza", "Golondrina", "Gorrión"],
  ...["Guacamaya", "Hornero", "Jacaranda", "Jilguero", "Lapacho", "Lechuza", "Loica", "Mirlo", "Molle", "Nardo"],
  ...["Nopal", "Ombú", "Petirrojo", "Picaflor", "Quetzal", "Romero", "Sauce", "Tomillo", "Tordo", "Tucán"],
  ...["Turpial", "Verbena", "Yagrumo", "Zarzamora", "Zenzontle", "Zorzal"],
];
