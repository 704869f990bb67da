/** Birds and plants to go by: nobody's name and nobody's house. */
export const handles = [
  ...["Blackbird", "Bluebell", "Bunting", "Campion", "Clover", "Curlew", "Dunnock", "Elder", "Fieldfare", "Finch"],
  ...["Foxglove", "Goldcrest", "Gorse", "Hazel", "Juniper", "Lapwing", "Larch", "Linnet", "Mallow", "Martin"],
  ...["Merlin", "Nettle", "Nuthatch", "Oriole", "Osier", "Pipit", "Poppy", "Redstart", "Robin", "Rowan"],
  ...["Sedge", "Siskin", "Skylark", "Snipe", "Starling", "Swift", "Tansy", "Teal", "Thrush", "Vetch"],
  ...["Wagtail", "Warbler", "Whinchat", "Willow", "Yarrow", "Yew"],
];
