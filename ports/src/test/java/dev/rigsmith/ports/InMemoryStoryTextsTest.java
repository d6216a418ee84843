package dev.rigsmith.ports;

class InMemoryStoryTextsTest extends StoryTextsContract {

    @Override
    protected StoryTexts texts() {
        return new InMemoryStoryTexts();
    }
}
